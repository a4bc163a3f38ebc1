import { Button, Checkbox } from "@mantine/core";
import { useEffect, useState } from "react";
import type { RoomFile, RunResult } from "@/shared/socket/protocol";
import { useCommands } from "@/shared/commands/commands";
import { Icon } from "@/shared/ui/Icon";
import { LANGUAGES } from "../editor/languages";
import { useRoom } from "../store/useRoom";
import type { Check, Program, RunLanguage } from "./messages.ts";
import classes from "./Run.module.css";
import { RunList } from "./RunList";
import { useRunKey } from "./useRunKey.ts";
import { useRunner } from "./useRunner.ts";

interface Props {
  files: readonly RoomFile[];
  /** The file that the editor shows. */
  shown: string;
  runs: readonly RunResult[];
  nameOf: (id: string) => string;
  /** Of the open question; a candidate has none. */
  checks?: { language: string; list: readonly Check[] } | undefined;
  /** Nothing is run any more. */
  closed?: boolean;
}

const isRunnable = (language: string | undefined): language is RunLanguage => language === "python" || language === "javascript";

/** Runs the file that is shown, and shows everybody's last runs. */
export function RunPane({ files, shown, runs, nameOf, checks, closed = false }: Props) {
  const room = useRoom();
  const { state, run, stop } = useRunner(room);
  const [checking, setChecking] = useState(true);
  const file = files.find(({ name }) => name === shown);
  const language = file?.language;
  const runnable = isRunnable(language);
  const fitting = checks && checks.list.length > 0 && checks.language === language ? checks.list : [];
  const busy = state.program !== null;
  const start = () => {
    if (busy || closed || !file || !isRunnable(file.language)) {
      return;
    }
    const textOf = ({ name, text }: RoomFile) => room.files.get(name)?.state.doc.toString() ?? text;
    const besides = files.filter((one) => one !== file && one.language === "python" && file.language === "python");
    const program: Program = {
      language: file.language,
      file: file.name,
      code: textOf(file),
      checks: checking ? fitting.map(({ name, code }) => ({ name, code })) : [],
      besides: besides.map((one) => ({ name: one.name, text: textOf(one) })),
    };
    run(program);
  };
  useRunKey(start);
  const named = LANGUAGES[language ?? ""]?.name ?? "This language";
  useCommands(
    closed
      ? []
      : [
          busy
            ? { id: "run.stop", name: "Stop the run", group: "On this page", run: stop }
            : { id: "run.start", name: `Run ${shown}`, group: "On this page", keys: "Ctrl or Cmd Enter", run: start },
        ],
  );
  return (
    <section className={classes.run} aria-label="Run">
      {!closed && (
        <div className={classes.bar}>
          {busy ? (
            <Button size="compact-sm" variant="default" leftSection={<span className={classes.square} />} onClick={stop}>
              Stop
            </Button>
          ) : (
            <Button
              size="compact-sm"
              leftSection={<Icon name="play" size={12} />}
              title={`Run ${shown} (Ctrl or Cmd Enter)`}
              aria-keyshortcuts="Control+Enter Meta+Enter"
              disabled={!runnable}
              onClick={start}
            >
              Run
            </Button>
          )}
          {fitting.length > 0 && (
            <Checkbox
              size="xs"
              checked={checking}
              onChange={(event) => setChecking(event.currentTarget.checked)}
              label={`with ${fitting.length} ${fitting.length === 1 ? "check" : "checks"}`}
            />
          )}
          <span className={classes.state} role="status">
            {busy ? <Doing program={state.program} progress={state.progress} /> : runnable ? named : `${named} does not run here; Python and JavaScript do.`}
          </span>
        </div>
      )}
      {state.problem !== null && (
        <p className={classes.problem} role="alert">
          {state.problem}
        </p>
      )}
      <RunList
        runs={runs}
        nameOf={nameOf}
        me={room.me}
        now={busy && state.program ? { file: state.program.file, output: state.output } : null}
        unshared={state.last}
      />
    </section>
  );
}

function Doing({ program, progress }: { program: Program | null; progress: string | null }) {
  const language = LANGUAGES[program?.language ?? ""]?.name ?? "";
  const slow = useAfter(600);
  if (progress === "running") {
    return <>Running {program?.file}</>;
  }
  return <>{progress === "checking" ? "Checking" : slow ? `Getting ${language} ready` : ""}</>;
}

/** Whether that much time has passed since the component was shown: what is quick needs no words. */
function useAfter(milliseconds: number): boolean {
  const [after, setAfter] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setAfter(true), milliseconds);
    return () => clearTimeout(timer);
  }, [milliseconds]);
  return after;
}
