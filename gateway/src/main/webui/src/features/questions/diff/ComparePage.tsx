import { NativeSelect, SegmentedControl, Switch } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import type { DraftContent, QuestionView, VersionSummary } from "@/shared/api/model";
import { EmptyState } from "@/shared/ui/EmptyState";
import { ErrorState } from "@/shared/ui/ErrorState";
import { TextLink } from "@/shared/ui/LinkButton";
import { PageHeader } from "@/shared/ui/PageHeader";
import { SkeletonLines } from "@/shared/ui/Pending";
import { counted } from "@/shared/ui/words";
import { questionQuery, versionQuery, versionsQuery } from "../questionsApi";
import { contentDiff } from "./contentDiff";
import classes from "./ComparePage.module.css";
import { PartDiffView } from "./PartDiffView";

const route = getRouteApi("/member/questions/$questionId/compare");
const DRAFT = "draft";

/** Two versions of a question, word by word. */
export function ComparePage() {
  const { questionId } = route.useParams();
  const question = useQuery(questionQuery(questionId));
  const versions = useQuery(versionsQuery(questionId));
  const failed = question.error ?? versions.error;
  if (failed && !(question.data && versions.data)) {
    return <ErrorState error={failed} what="The versions could not be loaded" onRetry={() => void Promise.all([question.refetch(), versions.refetch()])} />;
  }
  return question.data && versions.data ? (
    <Compare question={question.data} versions={versions.data.items} />
  ) : (
    <SkeletonLines lines={14} />
  );
}

function Compare({ question, versions }: { question: QuestionView; versions: readonly VersionSummary[] }) {
  const asked = route.useSearch();
  const navigate = route.useNavigate();
  const draftShown = question.editorial.review != null;
  const sides = [...(draftShown ? [DRAFT] : []), ...versions.map(({ version }) => String(version))];
  const to = asked.to ?? sides[0] ?? "";
  const from = asked.from ?? sides[1] ?? to;
  const header = (
    <PageHeader
      title="Compare versions"
      above={
        <TextLink to="/questions/$questionId" params={{ questionId: question.id }}>
          {question.content.title}
        </TextLink>
      }
    />
  );
  if (sides.length < 2) {
    return (
      <>
        {header}
        <EmptyState title="There is nothing to compare yet">A second version, or a draft of one, is needed for that.</EmptyState>
      </>
    );
  }
  const options = sides.map((value) => ({ value, label: value === DRAFT ? "Draft" : `Version ${value}` }));
  const choose = (changes: { from?: string; to?: string }) =>
    void navigate({ search: { from, to, ...changes }, replace: true, resetScroll: false });
  return (
    <>
      {header}
      <Differences
        question={question}
        from={from}
        to={to}
        choices={
          <>
            <NativeSelect label="From" data={options} value={from} onChange={(event) => choose({ from: event.currentTarget.value })} />
            <NativeSelect label="To" data={options} value={to} onChange={(event) => choose({ to: event.currentTarget.value })} />
          </>
        }
      />
    </>
  );
}

interface DifferencesProps {
  question: QuestionView;
  from: string;
  to: string;
  choices: React.ReactNode;
}

function Differences({ question, from, to, choices }: DifferencesProps) {
  const narrow = useMediaQuery("(max-width: 62em)");
  const [look, setLook] = useState("one");
  const [all, setAll] = useState(false);
  const before = useSide(question, from);
  const after = useSide(question, to);
  const parts = useMemo(
    () => (before.content && after.content ? contentDiff(before.content, after.content) : undefined),
    [before.content, after.content],
  );
  const shown = (parts ?? []).filter(({ changed, pieces }) => changed || (all && pieces.length > 0));
  const changed = (parts ?? []).filter((part) => part.changed).length;
  const failed = before.error ?? after.error;
  return (
    <>
      <div className={classes.choices}>
        {choices}
        <Switch label="Unchanged parts too" checked={all} onChange={(event) => setAll(event.currentTarget.checked)} />
        {!narrow && (
          <SegmentedControl
            className={classes.end ?? ""}
            aria-label="How differences are shown"
            data={[
              { value: "one", label: "In one text" },
              { value: "beside", label: "Side by side" },
            ]}
            value={look}
            onChange={setLook}
          />
        )}
      </div>
      {failed && <ErrorState error={failed} what="A version could not be loaded" onRetry={() => void Promise.all([before.retry(), after.retry()])} />}
      {!failed && parts === undefined && <SkeletonLines lines={10} />}
      {parts && (
        <p role="status" className={classes.dim} style={{ marginBottom: 16 }}>
          {changed === 0 ? "They say the same." : `${counted(changed, "part")} changed.`}
        </p>
      )}
      {shown.map((part) => (
        <PartDiffView key={part.name} part={part} beside={look === "beside" && !narrow} />
      ))}
    </>
  );
}

interface Side {
  content: DraftContent | undefined;
  error: Error | null;
  retry: () => Promise<unknown>;
}

function useSide(question: QuestionView, side: string): Side {
  const version = useQuery({ ...versionQuery(question.id, side), enabled: side !== DRAFT });
  return side === DRAFT
    ? { content: question.content, error: null, retry: () => Promise.resolve() }
    : { content: version.data?.content, error: version.error, retry: version.refetch };
}
