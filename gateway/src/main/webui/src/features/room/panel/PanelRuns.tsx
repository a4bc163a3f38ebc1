import { LaterRunPane } from "../run/LaterRunPane";
import type { Panel } from "./usePanel";

/** Runs, with the checks of the open question. */
export function PanelRuns({ panel: { view, current }, shown }: { panel: Panel; shown: string }) {
  const nameOf = (id: string) => view.participants.find((person) => person.id === id)?.name ?? "Somebody who left";
  const content = current?.content;
  return (
    <LaterRunPane
      files={view.files}
      shown={shown}
      runs={view.runs}
      nameOf={nameOf}
      checks={content && { language: content.starter?.language ?? "python", list: content.checks.map(({ name = "", code = "" }) => ({ name, code })) }}
      closed={view.phase === "ended"}
    />
  );
}
