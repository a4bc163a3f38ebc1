import { Button } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import type { QuestionView } from "@/shared/api/model";
import { asProblem } from "@/shared/api/problem";
import { SaveStatus } from "@/shared/autosave/SaveStatus";
import { useCommands } from "@/shared/commands/commands";
import { FormProblem } from "@/shared/ui/FormProblem";
import { TextLink } from "@/shared/ui/LinkButton";
import { PageHeader } from "@/shared/ui/PageHeader";
import { Section } from "@/shared/ui/Section";
import { useLeaveWarning } from "@/shared/ui/useLeaveWarning";
import { BasicsFields } from "./BasicsFields";
import { CodeFields } from "./CodeFields";
import { Conflict } from "./Conflict";
import { EditorAside } from "./EditorAside";
import classes from "./Editor.module.css";
import { FollowUpFields, HintFields } from "./HintFields";
import { KeyPointFields } from "./KeyPointFields";
import { MarkdownField } from "./MarkdownField";
import { RubricFields } from "./RubricFields";
import { SourceFields } from "./SourceFields";
import { useQuestionEditor } from "./useQuestionEditor";

/** The form of a question. Saves by itself; publishing is a decision of its own. */
export function QuestionForm({ opened }: { opened: QuestionView }) {
  const editor = useQuestionEditor(opened);
  const { draft, change, known, save, publishing, missing } = editor;
  const publish = () => publishing.mutate();
  useLeaveWarning(save.kind === "failed" || save.kind === "conflict");
  useHotkeys([["mod+S", editor.saveNow]], [], true);
  useCommands([
    { id: "save", name: "Save the draft now", group: "On this page", keys: "Ctrl S", run: editor.saveNow },
    { id: "publish", name: "Publish this question", group: "On this page", run: publish },
  ]);
  return (
    <>
      <PageHeader
        title={draft.title || "Untitled question"}
        above={
          <TextLink to="/questions/$questionId" params={{ questionId: opened.id }}>
            Back to the question
          </TextLink>
        }
        below={<SaveStatus state={save} />}
        actions={
          <Button onClick={publish} loading={publishing.isPending} disabled={!known.hasDraft && save.kind === "saved"}>
            Publish{known.version != null && ` version ${known.version + 1}`}
          </Button>
        }
      />
      {save.kind === "conflict" && <Conflict settle={editor.settle} />}
      <div className={classes.columns}>
        <div className={classes.form}>
          {publishing.error && asProblem(publishing.error).errors.length === 0 && (
            <FormProblem error={publishing.error} what="The question was not published" />
          )}
          <Section id="basics" title="Basics">
            <BasicsFields draft={draft} change={change} />
          </Section>
          <Section id="prompt" title="Prompt">
            <MarkdownField label="What the candidate sees" value={draft.prompt} onChange={(prompt) => change({ prompt })} />
          </Section>
          <Section id="answer" title="Reference answer">
            <MarkdownField
              label="What a full answer says, for interviewers only"
              value={draft.referenceAnswer}
              onChange={(referenceAnswer) => change({ referenceAnswer })}
              rows={12}
            />
          </Section>
          <Section id="key-points" title="Key points">
            <KeyPointFields points={draft.keyPoints} onChange={(keyPoints) => change({ keyPoints })} />
          </Section>
          <Section id="rubric" title="Rubric">
            <RubricFields criteria={draft.criteria} onChange={(criteria) => change({ criteria })} />
          </Section>
          <Section id="hints" title="Hints">
            <HintFields hints={draft.hints} onChange={(hints) => change({ hints })} />
          </Section>
          <Section id="follow-ups" title="Follow-ups">
            <FollowUpFields followUps={draft.followUps} onChange={(followUps) => change({ followUps })} />
          </Section>
          <Section id="code" title="Code">
            <CodeFields draft={draft} change={change} />
          </Section>
          <Section id="sources" title="Sources and review">
            <SourceFields draft={draft} change={change} />
          </Section>
        </div>
        <EditorAside missing={missing} similar={known.similar} />
      </div>
    </>
  );
}
