import { ActionIcon, Menu } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useNavigate } from "@tanstack/react-router";
import type { SessionView } from "@/shared/api/model";
import { type Command, useCommands } from "@/shared/commands/commands";
import { Icon } from "@/shared/ui/Icon";
import { LinkButton } from "@/shared/ui/LinkButton";
import { tellProblem } from "@/shared/ui/tell";
import { CancelSession } from "./CancelSession";
import { Reschedule } from "./Reschedule";
import { downloadCalendar } from "./sessionsApi";
import { useIsOnPanel, useMayChange } from "./useMayChange";

export function SessionActions({ session }: { session: SessionView }) {
  const { id, status } = session;
  const navigate = useNavigate();
  const onPanel = useIsOnPanel(session);
  const mayChange = useMayChange(session);
  const [moving, { open: openMove, close: closeMove }] = useDisclosure(false);
  const [cancelling, { open: openCancel, close: closeCancel }] = useDisclosure(false);
  const planned = status === "scheduled" && mayChange;
  const enterable = onPanel && (status === "scheduled" || status === "live");
  const begun = status === "live" || status === "ended";
  const calendar = () =>
    void downloadCalendar(id).catch((failure: unknown) => tellProblem("The calendar file was not made", failure));
  const commands: (Command | false)[] = [
    enterable && command("Enter the room", () => void navigate({ to: "/sessions/$sessionId/room", params: { sessionId: id } })),
    begun && command("Open the scores", () => void navigate({ to: "/sessions/$sessionId/scores", params: { sessionId: id } })),
    begun && command("Open the report", () => void navigate({ to: "/sessions/$sessionId/report", params: { sessionId: id } })),
    command("Download the calendar file", calendar),
    planned && command("Move or change this session", openMove),
    planned && command("Cancel this session", openCancel),
  ];
  useCommands(commands.filter((one) => one !== false));
  return (
    <>
      {begun && (
        <LinkButton to="/sessions/$sessionId/scores" params={{ sessionId: id }} variant="default">
          Scores
        </LinkButton>
      )}
      {enterable && (
        <LinkButton to="/sessions/$sessionId/room" params={{ sessionId: id }}>
          Enter the room
        </LinkButton>
      )}
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="default" size={36} aria-label="More actions">
            <Icon name="more" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<Icon name="calendar" />} onClick={calendar}>
            Calendar file
          </Menu.Item>
          {planned && (
            <>
              <Menu.Item leftSection={<Icon name="clock" />} onClick={openMove}>
                Move or change
              </Menu.Item>
              <Menu.Item color="red" leftSection={<Icon name="close" />} onClick={openCancel}>
                Cancel the session
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      {planned && (
        <>
          <Reschedule key={`${session.revision}-${String(moving)}`} session={session} opened={moving} onClose={closeMove} />
          <CancelSession session={session} opened={cancelling} onClose={closeCancel} />
        </>
      )}
    </>
  );
}

function command(name: string, run: () => void): Command {
  return { id: name, name, group: "On this page", run };
}
