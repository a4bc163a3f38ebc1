import { useQuery } from "@tanstack/react-query";
import type { QuestionView } from "@/shared/api/model";
import { calendarDay } from "@/shared/time/display";
import { TextLink } from "@/shared/ui/LinkButton";
import { Section } from "@/shared/ui/Section";
import { Time } from "@/shared/ui/Time";
import { versionsQuery } from "../questionsApi";
import { Health } from "./Health";
import classes from "./QuestionPage.module.css";
import { SimilarQuestions } from "./SimilarQuestions";

export function QuestionAside({ question }: { question: QuestionView }) {
  const { content, origin } = question;
  return (
    <aside className={classes.aside} aria-label="About this question">
      {question.health && <Health health={question.health} />}
      {(content.reviewedOn || content.reviewBy || origin) && (
        <Section title="Review" level={3}>
          <dl className={classes.facts}>
            {content.reviewedOn && <Fact name="Reviewed" value={calendarDay(content.reviewedOn)} />}
            {content.reviewBy && <Fact name="Due again" value={calendarDay(content.reviewBy)} />}
            {origin && <Fact name="Imported" value={`as number ${origin.number}`} />}
          </dl>
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
      {versions.isSuccess && items.length === 0 && !question.hasDraft && <li>None published yet.</li>}
    </ul>
  );
}
