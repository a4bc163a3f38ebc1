import { ActionIcon, Button, Menu } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import type { Kit } from "@/shared/api/model";
import { may, useHasRole } from "@/shared/auth/identity";
import { type Command, useCommands } from "@/shared/commands/commands";
import { ConfirmByName } from "@/shared/ui/ConfirmByName";
import { Icon } from "@/shared/ui/Icon";
import { LinkButton, TextLink } from "@/shared/ui/LinkButton";
import { PageHeader } from "@/shared/ui/PageHeader";
import { RelativeTime } from "@/shared/ui/Time";
import { tell, tellProblem } from "@/shared/ui/tell";
import { levelNames, nameOf } from "@/shared/ui/words";
import { Budget } from "./Budget";
import classes from "./Kit.module.css";
import { draftOfKit, textOf } from "./kitDraft";
import { createKit, deleteKit } from "./kitsApi";
import { KitPlan } from "./KitPlan";
import { ShareKit } from "./ShareKit";

interface Props {
  kit: Kit;
  onEdit: () => void;
}

export function KitView({ kit, onEdit }: Props) {
  return (
    <>
      <PageHeader
        title={kit.name}
        above={<TextLink to="/kits">Kits</TextLink>}
        below={
          <>
            <span>{nameOf(levelNames, kit.level)}</span>
            {kit.builtIn && <span>built in</span>}
            {kit.onlyMe && <span>seen by you only</span>}
            <span>
              changed <RelativeTime at={kit.updatedAt} />
            </span>
          </>
        }
        actions={<KitActions kit={kit} onEdit={onEdit} />}
      />
      <div className={classes.narrow}>
        <Budget kit={kit} />
      </div>
      <KitPlan items={kit.items} />
    </>
  );
}

function KitActions({ kit, onEdit }: Props) {
  const writer = useHasRole(...may.writeKits);
  const scheduler = useHasRole(...may.schedule);
  const [asking, { open, close }] = useDisclosure(false);
  const [sharing, { open: startSharing, close: endSharing }] = useDisclosure(false);
  const copying = useCopy(kit);
  const deleting = useDelete(kit);
  const editable = writer && !kit.builtIn;
  const commands: (Command | false)[] = [
    editable && { id: "edit kit", name: "Edit this kit", group: "On this page", run: onEdit },
    writer && { id: "copy kit", name: "Copy this kit", group: "On this page", run: () => copying.mutate() },
    { id: "share kit", name: "Share this kit", group: "On this page", run: startSharing },
    editable && { id: "delete kit", name: "Delete this kit", group: "On this page", run: open },
  ];
  useCommands(commands.filter((command) => command !== false));
  return (
    <>
      {scheduler && (
        <LinkButton to="/sessions/new" search={{ kit: kit.id }} variant={editable ? "default" : "filled"}>
          Schedule a session
        </LinkButton>
      )}
      {editable && <Button onClick={onEdit}>Edit</Button>}
      {writer && kit.builtIn && (
        <Button variant="default" loading={copying.isPending} onClick={() => copying.mutate()}>
          Copy to edit
        </Button>
      )}
      <Button variant="default" leftSection={<Icon name="link" />} onClick={startSharing}>
        Share
      </Button>
      <ShareKit kit={kit} opened={sharing} onClose={endSharing} />
      {editable && (
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon variant="default" size={36} aria-label="More actions">
              <Icon name="more" />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<Icon name="copy" />} onClick={() => copying.mutate()}>
              Copy
            </Menu.Item>
            <Menu.Item color="red" leftSection={<Icon name="trash" />} onClick={open}>
              Delete
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      )}
      <ConfirmByName
        opened={asking}
        onClose={close}
        title="Delete this kit?"
        name={kit.name}
        action="Delete"
        busy={deleting.isPending}
        onConfirm={() => deleting.mutate()}
      >
        Sessions that were scheduled with it keep their questions. The questions stay in the bank.
      </ConfirmByName>
    </>
  );
}

const longestName = 120;

function useCopy(kit: Kit) {
  const navigate = useNavigate();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => createKit({ ...textOf(draftOfKit(kit)), name: `${kit.name.slice(0, longestName - 7)} (copy)` }),
    onSuccess: async (copy) => {
      void queries.invalidateQueries({ queryKey: ["kits"] });
      tell("The kit was copied. This is the copy.");
      await navigate({ to: "/kits/$kitId", params: { kitId: copy.id } });
    },
    onError: (failure) => tellProblem("The kit was not copied", failure),
  });
}

function useDelete(kit: Kit) {
  const navigate = useNavigate();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => deleteKit(kit.id),
    onSuccess: async () => {
      tell("The kit is deleted.");
      await navigate({ to: "/kits" });
      await queries.invalidateQueries({ queryKey: ["kits", "list"] });
    },
    onError: (failure) => tellProblem("The kit was not deleted", failure),
  });
}
