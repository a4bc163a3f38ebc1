import { Button, Group, NativeSelect, Stack, Textarea } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type SubmitEvent, useState } from "react";
import type { DraftContent } from "@/shared/api/model";
import { FormDialog } from "@/shared/ui/FormDialog";
import { FormProblem } from "@/shared/ui/FormProblem";
import { tell } from "@/shared/ui/tell";
import { placesOf } from "../review/fields";
import { everyReport, reportError, reportsOfQuestionQuery } from "./reportApi";

interface Props {
  id: string;
  version: number;
  content: DraftContent;
  opened: boolean;
  onClose: () => void;
}

/** A reader says what is wrong with a version. */
export function ReportErrorDialog({ id, version, content, opened, onClose }: Props) {
  const queries = useQueryClient();
  const [field, setField] = useState("");
  const [text, setText] = useState("");
  const close = () => {
    setText("");
    onClose();
  };
  const sending = useMutation({
    mutationFn: () => reportError(id, version, field === "" ? null : field, text.trim()),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: reportsOfQuestionQuery(id).queryKey });
      void queries.invalidateQueries({ queryKey: everyReport });
      close();
      tell("Thank you. The answer will be here at the question.");
    },
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    sending.mutate();
  };
  const places = placesOf(content).map((place) => ({ value: place.field, label: place.words }));
  return (
    <FormDialog opened={opened} onClose={close} title={`Report an error in version ${version}`} unsaved={text.trim() !== ""}>
      <form onSubmit={submit}>
        <Stack gap="md">
          <NativeSelect
            label="Where"
            data={[{ value: "", label: "The question as a whole" }, ...places]}
            value={field}
            onChange={(event) => setField(event.currentTarget.value)}
          />
          <Textarea
            label="What is wrong"
            description="And what would be right, if you know. Those who write questions read it."
            required
            maxLength={2000}
            autosize
            minRows={3}
            data-autofocus
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <FormProblem error={sending.error} what="The report was not sent" />
          <Group gap="sm">
            <Button type="submit" loading={sending.isPending} disabled={text.trim() === ""}>
              Report
            </Button>
            <Button variant="default" onClick={close}>
              Cancel
            </Button>
          </Group>
        </Stack>
      </form>
    </FormDialog>
  );
}
