import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { EmptyState } from "@/shared/ui/EmptyState";
import { ErrorState } from "@/shared/ui/ErrorState";
import { PageHeader } from "@/shared/ui/PageHeader";
import { SkeletonLines } from "@/shared/ui/Pending";
import { Time } from "@/shared/ui/Time";
import { useMember } from "@/shared/auth/identity";
import type { SessionView } from "@/shared/api/model";
import { CompetencyEvidence } from "./report/CompetencyEvidence";
import { HowSure } from "./report/HowSure";
import { Interviewers } from "./report/Interviewers";
import { OverridePart } from "./report/OverridePart";
import { QuestionEvidence } from "./report/QuestionEvidence";
import classes from "./report/Report.module.css";
import { overridesQuery, reportQuery, roomQuery, scorecardsQuery, sessionQuery } from "./scoresApi";
import { Comparison } from "./scorecard/Comparison";
import { ScoreFigure } from "./ui/ScoreFigure";
import { SessionTabs } from "./ui/SessionTabs";

/** What happened, how sure we are, and what each number is made of. Made to be printed as well. */
export function ReportPage() {
  const { sessionId } = useParams({ from: "/member/sessions/$sessionId/report" });
  const { data: session, isPending: isNameless } = useQuery(sessionQuery(sessionId));
  const report = useQuery(reportQuery(sessionId));
  // Asked for at once: what comes later would push the evidence down.
  const overrides = useQuery(overridesQuery(sessionId));
  return (
    <>
      <PageHeader
        title={session ? `Report · ${session.title}` : "Report"}
        below={
          session && (
            <>
              <span>{session.candidate.name}</span>
              <Time at={session.startedAt ?? session.startsAt} zone={session.zone} />
              <span>{session.kit.name}</span>
            </>
          )
        }
        actions={
          <Button variant="default" className={classes.onScreen ?? ""} onClick={() => window.print()}>
            Print
          </Button>
        }
      />
      <SessionTabs session={sessionId} />
      {report.error && !report.data ? (
        <ErrorState error={report.error} what="The report could not be loaded" onRetry={() => void report.refetch()} />
      ) : report.isPending || isNameless || overrides.isPending ? (
        <SkeletonLines lines={10} label="Loading the report" />
      ) : (
        <Report id={sessionId} session={session ?? null} />
      )}
    </>
  );
}

function Report({ id, session }: { id: string; session: SessionView | null }) {
  const { data: report, refetch } = useQuery(reportQuery(id));
  const room = useQuery(roomQuery(id)).data;
  const cards = useQuery(scorecardsQuery(id)).data?.filter((card) => card.status === "submitted") ?? [];
  const me = useMember()?.member.id ?? "";
  if (!report) {
    return null;
  }
  if (report.questions.length === 0) {
    return (
      <EmptyState icon="info" title="Nothing to report yet">
        The report grows with the interview: each question that is asked, each rating given, each scorecard submitted.
      </EmptyState>
    );
  }
  const { score } = report;
  return (
    <div className={classes.report}>
      <section aria-label="Composite">
        <h2 className={classes.heading}>{score.viewer === "own" ? "Composite of your ratings" : "Composite"}</h2>
        <ScoreFigure score={score.composite} provisional={score.provisional} big />
        {score.viewer === "own" && (
          <p className={classes.quiet}>
            Until you have submitted your scorecard, this report is made from your own ratings alone.
          </p>
        )}
        <details className={classes.formula}>
          <summary>How this number is made</summary>
          <p>{report.formula}</p>
        </details>
        {score.viewer === "full" && session && <OverridePart session={session} composite={score.composite} />}
      </section>
      {score.viewer === "full" && <HowSure report={report} candidate={session?.candidate.id ?? null} look={refetch} />}
      <Interviewers report={report} />
      <CompetencyEvidence report={report} />
      <section aria-label="Evidence">
        <h2 className={classes.heading}>Evidence</h2>
        {report.questions.map((question, index) => (
          <QuestionEvidence
            key={question.question}
            session={id}
            number={index + 1}
            question={question}
            item={room?.items.find((item) => item.question === question.question) ?? null}
            notes={room?.notes.filter((note) => note.question === question.question) ?? []}
            startedAt={room?.startedAt ?? null}
          />
        ))}
      </section>
      {cards.length > 0 && room && (
        <section id="scorecards" aria-label="Scorecards">
          <h2 className={classes.heading}>Scorecards</h2>
          <Comparison cards={cards} items={[]} me={me} session={id} />
        </section>
      )}
    </div>
  );
}
