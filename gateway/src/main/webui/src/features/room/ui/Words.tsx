import { lazy, Suspense } from "react";

const load = () => import("@/shared/ui/Markdown");
const Markdown = lazy(async () => ({ default: (await load()).Markdown }));

/** Markdown that is not part of the room's first load: readable as plain text until it has its form. */
export function Words({ text, headingLevel }: { text: string; headingLevel: 3 | 4 }) {
  return (
    <Suspense fallback={<div style={{ whiteSpace: "pre-wrap" }}>{text}</div>}>
      <Markdown text={text} headingLevel={headingLevel} />
    </Suspense>
  );
}

/** Has it at hand before a question is revealed: the connection may be lost by then. */
export function prepareWords() {
  load().catch(() => undefined);
}
