import classes from "./ComparePage.module.css";
import type { PartDiff, Piece } from "./contentDiff";

/** One part of two versions: both in one text, or beside each other. What is gone and what is new is also said to screen readers. */
export function PartDiffView({ part, beside }: { part: PartDiff; beside: boolean }) {
  const look = `${classes.text ?? ""} ${part.code ? (classes.code ?? "") : ""}`;
  return (
    <section className={classes.part} aria-label={part.name}>
      <h2 className={classes.name}>{part.name}</h2>
      {beside ? (
        <div className={classes.sides}>
          <div className={look}>
            <Pieces pieces={part.pieces.filter(({ kind }) => kind !== "added")} />
          </div>
          <div className={look}>
            <Pieces pieces={part.pieces.filter(({ kind }) => kind !== "removed")} />
          </div>
        </div>
      ) : (
        <div className={look}>
          <Pieces pieces={part.pieces} />
        </div>
      )}
    </section>
  );
}

function Pieces({ pieces }: { pieces: readonly Piece[] }) {
  if (pieces.every(({ text }) => text === "")) {
    return <em className={classes.dim}>nothing</em>;
  }
  return pieces.map(({ kind, text }, index) => {
    switch (kind) {
      case "same":
        return <span key={index}>{text}</span>;
      case "removed":
        return (
          <del key={index}>
            <span className="visually-hidden">gone: </span>
            {text}
          </del>
        );
      case "added":
        return (
          <ins key={index}>
            <span className="visually-hidden">new: </span>
            {text}
          </ins>
        );
    }
  });
}
