import type { Check, DraftContent, FollowUp, KeyPoint, Program, Source } from "@/shared/api/model";
import { CodeBlock } from "@/shared/ui/CodeBlock";
import { isFollowable, Markdown } from "@/shared/ui/Markdown";
import { Section } from "@/shared/ui/Section";
import classes from "./QuestionPage.module.css";
import { RubricTable } from "./RubricTable";

/** Everything a question says, in the order an interviewer reads it. Parts not written yet are named as missing. */
export function QuestionContentView({ content }: { content: DraftContent }) {
  return (
    <article>
      <Section title="Prompt" aside={<span className={classes.tag}>what the candidate sees</span>}>
        <div className={classes.prompt}>{text(content.prompt)}</div>
      </Section>
      <Section title="Reference answer">
        <div className={classes.reading}>{text(content.referenceAnswer)}</div>
      </Section>
      <Section title="Key points">{orMissing(content.keyPoints, (points) => <KeyPoints points={points} />)}</Section>
      <Section title="Rubric">{orMissing(content.criteria, (criteria) => <RubricTable criteria={criteria} />)}</Section>
      <Section title="Hints" aside={<span className={classes.tag}>from weak to strong</span>}>
        {orMissing(content.hints, (hints) => (
          <ol className={classes.plain}>
            {hints.map((hint, index) => (
              <li key={index}>
                <Markdown text={hint} />
              </li>
            ))}
          </ol>
        ))}
      </Section>
      <Section title="Follow-ups">{orMissing(content.followUps, (followUps) => <FollowUps followUps={followUps} />)}</Section>
      {content.codeSample && (
        <Section title="Code sample">
          <ProgramView program={content.codeSample} />
        </Section>
      )}
      {content.starter && (
        <Section title="Starter" aside={<span className={classes.tag}>what the shared editor opens with</span>}>
          <ProgramView program={content.starter} />
        </Section>
      )}
      {(content.checks ?? []).length > 0 && (
        <Section title="Checks">
          <Checks checks={content.checks ?? []} language={content.starter?.language ?? "python"} />
        </Section>
      )}
      <Section title="Sources">{orMissing(content.sources, (sources) => <Sources sources={sources} />)}</Section>
    </article>
  );
}

function text(markdown: string | null | undefined) {
  return markdown ? <Markdown text={markdown} /> : <Missing />;
}

function orMissing<T>(items: readonly T[] | undefined, show: (items: readonly T[]) => React.ReactNode) {
  return items === undefined || items.length === 0 ? <Missing /> : show(items);
}

function Missing() {
  return <p className={classes.missing}>Not written yet.</p>;
}

function KeyPoints({ points }: { points: readonly KeyPoint[] }) {
  return (
    <ul className={classes.points}>
      {points.map(({ id, text: words, weight }) => (
        <li key={id}>
          <span className={`tabular ${classes.weight ?? ""}`} title={`Weight ${weight} of 5`}>
            <span className="visually-hidden">weight </span>
            {weight}
          </span>
          <Markdown text={words} />
        </li>
      ))}
    </ul>
  );
}

function FollowUps({ followUps }: { followUps: readonly FollowUp[] }) {
  return (
    <div>
      {followUps.map(({ kind, text: words }, index) => (
        <div key={index} className={classes.followUp}>
          <span className={classes.tag}>{kind === "why" ? "why" : "what if"}</span>
          <Markdown text={words} />
        </div>
      ))}
    </div>
  );
}

function ProgramView({ program }: { program: Program }) {
  const needs = program.requires.join(", ");
  const caption = [program.fileName, program.language, needs && `needs ${needs}`].filter(Boolean).join(" · ");
  return <CodeBlock text={program.text} language={program.language} caption={caption} />;
}

function Checks({ checks, language }: { checks: readonly Check[]; language: string }) {
  return checks.map(({ name, code }) => <CodeBlock key={name} text={code} language={language} caption={name} />);
}

function Sources({ sources }: { sources: readonly Source[] }) {
  return (
    <ul className={classes.plain}>
      {sources.map(({ title, url, note }) => (
        <li key={title + (url ?? "")}>
          {url && isFollowable(url) ? (
            <a href={url} target="_blank" rel="noreferrer noopener">
              {title}
            </a>
          ) : (
            title
          )}
          {note && <span className={classes.dim}>. {note}</span>}
        </li>
      ))}
    </ul>
  );
}
