import { Button } from "@mantine/core";
import { useDisclosure, useHotkeys } from "@mantine/hooks";
import type { QuestionView } from "@/shared/api/model";
import { asProblem } from "@/shared/api/problem";
import { SaveStatus } from "@/shared/autosave/SaveStatus";
import { useCommands } from "@/shared/commands/commands";
import { FormProblem } from "@/shared/ui/FormProblem";
import { LinkButton, TextLink } from "@/shared/ui/LinkButton";
import { PageHeader } from "@/shared/ui/PageHeader";
import { Section } from "@/shared/ui/Section";
import { useLeaveWarning } from "@/shared/ui/useLeaveWarning";
import { stageNames } from "../review/stages";
import { OpenWarnings } from "../review/Warnings";
import { BasicsFields } from "./BasicsFields";
import { CodeFields } from "./CodeFields";
import { Conflict } from "./Conflict";
import { EditorAside } from "./EditorAside";
import { EditorKeys } from "./EditorKeys";
import classes from "./Editor.module.css";
import { FollowUpFields, HintFields } from "./HintFields";
import { goToPart } from "./goToPart";
import { KeyPointFields } from "./KeyPointFields";
import { MarkdownField } from "./MarkdownField";
import { parts } from "./parts";
import { RubricFields } from "./RubricFields";
import { SourceFields } from "./SourceFields";
import { useQuestionEditor } from "./useQuestionEditor";

/** The form of a question. Saves by itself; publishing is a decision of its own. */
export function QuestionForm({ opened }: { opened: QuestionView }) {
  const editor = useQuestionEditor(opened);
  const { draft, change, known, save, publishing, missing } = editor;
  const publish = () => publishing.mutate();
  const { warnings, review } = known.editorial;
  const stage = review?.stage ?? "writing";
  useLeaveWarning(save.kind === "failed" || save.kind === "conflict");
  const [keysShown, { open: showKeys, close: hideKeys }] = useDisclosure(false);
  useHotkeys([["mod+S", editor.saveNow], ["mod+Enter", editor.saveNow]], [], true);
  useHotkeys([["shift+?", showKeys]]);
  useCommands([
    { id: "save", name: "Save the draft now", group: "On this page", keys: "Ctrl Enter", run: editor.saveNow },
    { id: "keys", name: "Show the keys of this page", group: "On this page", keys: "?", run: showKeys },
    ...parts.map(({ id, title }) => ({ id: `part ${id}`, name: `Go to ${title}`, group: "On this page" as const, run: () => goToPart(id) })),
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
          <>
          <Button variant="subtle" onClick={showKeys}>
            Keys
          </Button>
          <LinkButton to="/questions/$questionId" params={{ questionId: opened.id }} variant="default">
            Review
          </LinkButton>
          <Button onClick={publish} loading={publishing.isPending} disabled={!known.hasDraft && save.kind === "saved"}>
            Publish{known.version != null && ` version ${known.version + 1}`}
          </Button>
          </>
        }
      />
      <EditorKeys opened={keysShown} onClose={hideKeys} />
      {stage !== "writing" && (
        <p className={classes.notice}>
          {stageNames[stage]}. If you change the draft, its review ends and has to be asked for again.
        </p>
      )}
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
            <MarkdownField label="What the candidate sees" value={draft.prompt} onChange={(prompt) => change({ prompt })} maxLength={6000} />
          </Section>
          <Section id="answer" title="Reference answer">
            <MarkdownField
              label="What a full answer says, for interviewers only"
              value={draft.referenceAnswer}
              onChange={(referenceAnswer) => change({ referenceAnswer })}
              maxLength={12_000}
              rows={12}
            />
          </Section>
          <Section id="key-points" title="Key points">
            <KeyPointFields points={draft.keyPoints} onChange={(keyPoints) => change({ keyPoints })} />
          </Section>
          <Section id="rubric" title="Rubric">
            <RubricFields criteria={draft.criteria} warnings={warnings} onChange={(criteria) => change({ criteria })} />
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
          <OpenWarnings warnings={warnings} answer={editor.answer} />
        </div>
        <EditorAside missing={missing} warnings={warnings} similar={known.similar} />
      </div>
    </>
  );
}
