import { useQuery } from "@tanstack/react-query";
import type { QuestionView } from "@/shared/api/model";
import { may, useHasRole } from "@/shared/auth/identity";
import { calendarDay, dayIn } from "@/shared/time/display";
import { TextLink } from "@/shared/ui/LinkButton";
import { Section } from "@/shared/ui/Section";
import { Time } from "@/shared/ui/Time";
import { versionsQuery } from "../questionsApi";
import { History } from "../review/History";
import { StillRight } from "../review/DueNotice";
import { Health } from "./Health";
import classes from "./QuestionPage.module.css";
import { SimilarQuestions } from "./SimilarQuestions";

export function QuestionAside({ question }: { question: QuestionView }) {
  const { content, origin, editorial } = question;
  const writer = useHasRole(...may.writeQuestions);
  const confirmable = writer && !question.builtIn && question.status === "published" && editorial.reviewDue == null;
  return (
    <aside className={classes.aside} aria-label="About this question">
      {question.health && <Health health={question.health} />}
      {(content.reviewedOn || editorial.reviewBy || origin || confirmable) && (
        <Section title="Review" level={3}>
          <dl className={classes.facts}>
            {content.reviewedOn && <Fact name="Reviewed" value={calendarDay(content.reviewedOn)} />}
            {editorial.confirmed && <Fact name="Found right" value={calendarDay(dayIn(editorial.confirmed.at))} />}
            {editorial.reviewBy && <Fact name="Due again" value={calendarDay(editorial.reviewBy)} />}
            {origin && <Fact name="Imported" value={`as number ${origin.number}`} />}
          </dl>
          {confirmable && (
            <div className={classes.below}>
              <StillRight question={question} />
            </div>
          )}
        </Section>
      )}
      <Section title="Similar questions" level={3}>
        {question.similar.length === 0 ? (
          <p className={classes.dim}>None in the bank.</p>
        ) : (
          <SimilarQuestions similar={question.similar} />
        )}
      </Section>
      <Section title="Versions" level={3}>
        <Versions question={question} />
      </Section>
      {writer && !question.builtIn && <History id={question.id} />}
    </aside>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd className="tabular">{value}</dd>
    </>
  );
}

function Versions({ question }: { question: QuestionView }) {
  const versions = useQuery(versionsQuery(question.id));
  if (versions.error) {
    return <p className={classes.dim}>The versions could not be loaded.</p>;
  }
  const items = versions.data?.items ?? [];
  return (
    <ul className={classes.asideList}>
      {question.hasDraft && <li>Draft</li>}
      {items.map(({ version, publishedAt }) => (
        <li key={version}>
          <TextLink
            to="/questions/$questionId/versions/$version"
            params={{ questionId: question.id, version: String(version) }}
            fz="inherit"
          >
            Version {version}
          </TextLink>
          <div className={classes.dim}>
            <Time at={publishedAt} />
          </div>
        </li>
      ))}
      {items.length + (question.hasDraft ? 1 : 0) > 1 && (
        <li>
          <TextLink to="/questions/$questionId/compare" params={{ questionId: question.id }} fz="inherit">
            Compare versions
          </TextLink>
        </li>
      )}
      {versions.isSuccess && items.length === 0 && !question.hasDraft && <li>None published yet.</li>}
    </ul>
  );
}
