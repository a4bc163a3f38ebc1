import { memo } from "react";
import type { Rating, RoomItem, Tick } from "@/shared/socket/protocol";
import type { Names } from "../fold/describe";
import classes from "./Replay.module.css";

interface Props {
  item: RoomItem | null;
  ratings: readonly Rating[];
  ticks: readonly Tick[];
  names: Names;
  /** Goes to an entry of the log. */
  onGo: (position: number) => void;
}

/** The rubric of a question with what each interviewer had rated by then. */
export const Judged = memo(function Judged({ item, ratings, ticks, names, onGo }: Props) {
  if (!item) {
    return (
      <>
        <h2 className={classes.heading}>Ratings</h2>
        <p className={classes.quiet}>None yet that you may see.</p>
      </>
    );
  }
  const heard = (keyPoint: string) =>
    ticks.filter((tick) => tick.question === item.question && tick.keyPoint === keyPoint).map(({ author }) => names.person(author));
  return (
    <>
      <h2 className={classes.heading}>Ratings</h2>
      <ul className={classes.list}>
        {item.content.criteria.map(({ id, name }) => (
          <li key={id}>
            {name}
            <Levels ratings={ratings.filter((one) => one.question === item.question && one.criterion === id)} names={names} onGo={onGo} />
          </li>
        ))}
      </ul>
      <h2 className={classes.heading}>Key points</h2>
      <ul className={classes.list}>
        {item.content.keyPoints.map(({ id, text }) => (
          <li key={id} className={heard(id).length === 0 ? classes.quiet : undefined}>
            <span aria-hidden="true">{heard(id).length === 0 ? "☐" : "☑"} </span>
            {text}
            {heard(id).length > 0 && <span className={classes.quiet}> heard by {heard(id).join(" and ")}</span>}
          </li>
        ))}
      </ul>
    </>
  );
});

function Levels({ ratings, names, onGo }: { ratings: Rating[]; names: Names; onGo: (position: number) => void }) {
  if (ratings.length === 0) {
    return <span className={classes.quiet}> not rated yet</span>;
  }
  return ratings.map(({ author, level, position }) => (
    <button key={author} type="button" className={classes.rating} onClick={() => onGo(position)}>
      <strong className="tabular">{level ?? "–"}</strong>
      <span className={classes.quiet}>
        {level === null && <span className="visually-hidden">not observed, </span>}
        {names.person(author)}
      </span>
    </button>
  ));
}
