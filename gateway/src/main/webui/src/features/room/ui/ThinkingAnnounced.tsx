import { useState } from "react";
import { saidSpan } from "./thinking";

interface Props {
  until: string | null;
  left: number;
  /** What is said at the start, with the time that was given. */
  begun: (span: string) => string;
  over: string;
}

/** Says when time to think begins and when it is over, and nothing in between. */
export function ThinkingAnnounced({ until, left, begun, over }: Props) {
  const [had, setHad] = useState(false);
  if (left > 0 && !had) {
    setHad(true);
  }
  return (
    <p role="status" className="visually-hidden">
      {left > 0 ? <Begun key={until} words={begun(saidSpan(left))} /> : had ? over : ""}
    </p>
  );
}

/** Keeps what it said first: a region that changes is read again. */
function Begun({ words }: { words: string }) {
  const [said] = useState(words);
  return said;
}
