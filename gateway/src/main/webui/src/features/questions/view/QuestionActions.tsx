import { ActionIcon, Button, Menu } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import type { QuestionView } from "@/shared/api/model";
import { may, useHasRole } from "@/shared/auth/identity";
import { type Command, useCommands } from "@/shared/commands/commands";
import { ConfirmByName } from "@/shared/ui/ConfirmByName";
import { Icon } from "@/shared/ui/Icon";
import { tell, tellProblem } from "@/shared/ui/tell";
import { copyQuestion, questionQuery, retire } from "../questionsApi";

/** What a writer can do with a question: edit or copy it, and retire it. */
export function QuestionActions({ question }: { question: QuestionView }) {
  const { id, builtIn, status, content } = question;
  const writer = useHasRole(...may.writeQuestions);
  const navigate = useNavigate();
  const [asking, { open, close }] = useDisclosure(false);
  const copying = useCopy(id);
  const retiring = useRetire(question, close);
  const edit = () => void navigate({ to: "/questions/$questionId/edit", params: { questionId: id } });
  const editable = writer && !builtIn;
  const retirable = editable && status === "published";
  const commands: (Command | false)[] = [
    editable && { id: "edit", name: "Edit this question", group: "On this page", run: edit },
    writer && { id: "copy", name: "Copy this question", group: "On this page", run: () => copying.mutate() },
    retirable && { id: "retire", name: "Retire this question", group: "On this page", run: open },
  ];
  useCommands(commands.filter((command) => command !== false));
  if (!writer) {
    return null;
  }
  return (
    <>
      {editable ? (
        <Button onClick={edit}>{question.hasDraft ? "Edit the draft" : "Edit"}</Button>
      ) : (
        <Button loading={copying.isPending} onClick={() => copying.mutate()}>
          Copy to edit
        </Button>
      )}
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
            {retirable && (
              <Menu.Item color="red" leftSection={<Icon name="trash" />} onClick={open}>
                Retire
              </Menu.Item>
            )}
          </Menu.Dropdown>
        </Menu>
      )}
      <ConfirmByName
        opened={asking}
        onClose={close}
        title="Retire this question?"
        name={content.title}
        action="Retire"
        busy={retiring.isPending}
        onConfirm={() => retiring.mutate()}
      >
        It can no longer be added to kits. Kits and sessions that have it keep their version, and its scores stay.
      </ConfirmByName>
    </>
  );
}

function useCopy(id: string) {
  const navigate = useNavigate();
  return useMutation({
    mutationFn: () => copyQuestion(id),
    onSuccess: async (copy) => {
      tell("A draft of your own was made.");
      await navigate({ to: "/questions/$questionId/edit", params: { questionId: copy.id } });
    },
    onError: (failure) => tellProblem("The question was not copied", failure),
  });
}

function useRetire({ id, revision }: QuestionView, onDone: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => retire(id, revision),
    onSuccess: (retired) => {
      queries.setQueryData(questionQuery(id).queryKey, retired);
      void queries.invalidateQueries({ queryKey: ["questions", "search"] });
      onDone();
      tell("The question is retired.");
    },
    onError: (failure) => tellProblem("The question was not retired", failure),
  });
}
