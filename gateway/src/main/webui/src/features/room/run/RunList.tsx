import { useState } from "react";
import type { RunReport, RunResult } from "@/shared/socket/protocol";
import { Icon } from "@/shared/ui/Icon";
import { Time } from "@/shared/ui/Time";
import { LANGUAGES } from "../editor/languages";
import classes from "./Run.module.css";
import { LIMITS } from "./limits.ts";

interface Props {
  runs: readonly RunResult[];
  nameOf: (id: string) => string;
  me: string;
  /** What runs here at this moment. */
  now: { file: string; output: string } | null;
  /** What was run here last; shown until it has come back from the room. */
  unshared: RunReport | null;
}

type Shown = Omit<RunResult, "position" | "time" | "author"> & Partial<Pick<RunResult, "time" | "author">>;

const ENDS: Record<RunResult["end"], string> = {
  ok: "ok",
  error: "error",
  stopped: "stopped",
  timeout: `stopped after ${LIMITS.programMs / 1000} s`,
  memory: "out of memory",
};

/** Everybody's last runs, the newest first and open. */
export function RunList({ runs, nameOf, me, now, unshared }: Props) {
  const waiting = unshared && !runs.some(({ run }) => run === unshared.run) ? unshared : null;
  const shown: Shown[] = [...(waiting ? [waiting] : []), ...runs.toReversed()];
  const newest = shown[0]?.run;
  if (!now && newest === undefined) {
    return null;
  }
  return (
    // A region that scrolls must be reachable by the keyboard.
    <div className={classes.list} role="region" aria-label="Output" tabIndex={0}>
      {now && now.output !== "" && <pre className={classes.output}>{now.output}</pre>}
      <p role="status" className="visually-hidden">
        {shown[0] ? `Run of ${shown[0].file}: ${summary(shown[0])}` : ""}
      </p>
      {shown.map((result) => (
        <OneRun
          key={result.run}
          result={result}
          who={result.author === undefined || result.author === me ? "you" : nameOf(result.author)}
          open={result.run === newest && !now}
        />
      ))}
    </div>
  );
}

function OneRun({ result, who, open }: { result: Shown; who: string; open: boolean }) {
  const [chosen, setChosen] = useState<boolean | null>(null);
  const shown = chosen ?? open;
  const { file, language, end, millis, output, truncated, checks, time } = result;
  return (
    <details className={classes.one} open={shown}>
      {/* React opens and closes it, so that the newest is open until somebody decides otherwise. */}
      <summary
        className={classes.summary}
        onClick={(event) => {
          event.preventDefault();
          setChosen(!shown);
        }}
      >
        <span className={classes.end} data-end={end}>
          {ENDS[end]}
        </span>
        <span className={classes.file}>{file}</span>
        <span>{`${LANGUAGES[language]?.name ?? language}, ${(millis / 1000).toFixed(1)} s`}</span>
        {checks.length > 0 && <span className={classes.count}>{counted(checks)}</span>}
        <span className={classes.who}>
          {who}
          {time === undefined ? " · not shared yet" : <> · <Time at={time} show="time" /></>}
        </span>
      </summary>
      {shown && (
        <>
          {checks.length > 0 && (
            <ul className={classes.checks} aria-label="Checks">
              {checks.map(({ name, passed, message }, index) => (
                <li key={index} className={classes.check} data-passed={passed}>
                  <Icon name={passed ? "check" : "close"} size={14} />
                  <span>
                    <span className="visually-hidden">{passed ? "passed: " : "failed: "}</span>
                    {name ?? `Check ${index + 1}`}
                    {!passed && message !== undefined && message !== "" && <span className={classes.message}>{message}</span>}
                  </span>
                </li>
              ))}
            </ul>
          )}
          {output === "" ? (
            <p className={classes.nothing}>Nothing was printed.</p>
          ) : (
            <pre className={classes.output}>{output}</pre>
          )}
          {truncated && <p className={classes.nothing}>More was printed than is kept.</p>}
        </>
      )}
    </details>
  );
}

function counted(checks: Shown["checks"]): string {
  return `${checks.filter(({ passed }) => passed).length} of ${checks.length} checks passed`;
}

function summary({ end, checks }: Shown): string {
  return checks.length > 0 ? `${ENDS[end]}, ${counted(checks)}` : ENDS[end];
}
