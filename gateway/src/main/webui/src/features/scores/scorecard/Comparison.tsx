import { Link } from "@tanstack/react-router";
import { Fragment } from "react";
import type { Scorecard } from "@/shared/api/model";
import type { RoomItem } from "@/shared/socket/protocol";
import { recommendationName } from "../recommendations";
import { useMemberNames } from "../../members/membersApi";
import classes from "./Comparison.module.css";

interface Props {
  cards: readonly Scorecard[];
  items: readonly RoomItem[];
  me: string;
  session: string;
}

const TEXTS = [
  ["summary", "Summary"],
  ["strengths", "Strengths"],
  ["concerns", "Concerns"],
  ["feedback", "Feedback for the candidate"],
] as const;

/** As many scorecards are readable beside each other on a telephone. */
const FIT_NARROW = 2;

/** Scorecards side by side, one column each. */
export function Comparison({ cards, items, me, session }: Props) {
  const nameOf = useMemberNames();
  const asked = items.filter((item) => item.askedPosition !== null);
  return (
    <>
      {cards.length > FIT_NARROW && <p className={classes.hint}>There are {cards.length} scorecards: scroll the table sideways.</p>}
      {/* A region that scrolls must be reachable by the keyboard. */}
      <div className={classes.scroll} role="region" aria-label="Scorecards side by side" tabIndex={0}>
        <table className={classes.table} data-columns={cards.length}>
          <thead>
            <tr>
              <td />
              {cards.map(({ member }) => (
                <th key={member} scope="col">
                  {nameOf(member)}
                  {member === me && " (you)"}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">Recommendation</th>
              {cards.map(({ member, recommendation }) => (
                <td key={member} className={classes.recommendation}>
                  {recommendationName(recommendation)}
                </td>
              ))}
            </tr>
            {TEXTS.map(([field, label]) => (
              <tr key={field}>
                <th scope="row">{label}</th>
                {cards.map((card) => (
                  <td key={card.member} className={classes.text}>
                    {card[field] || <span className={classes.nothing}>nothing written</span>}
                  </td>
                ))}
              </tr>
            ))}
            {asked.map((item) => (
              <Fragment key={item.question}>
                <tr className={classes.question}>
                  <th scope="rowgroup" colSpan={cards.length + 1}>
                    {item.content.title}
                  </th>
                </tr>
                {item.content.criteria.map(({ id, name }) => (
                  <tr key={id}>
                    <th scope="row">{name}</th>
                    {cards.map((card) => (
                      <td key={card.member}>
                        <Given card={card} question={item.question} criterion={id} session={session} />
                      </td>
                    ))}
                  </tr>
                ))}
              </Fragment>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

interface GivenProps {
  card: Scorecard;
  question: string;
  criterion: string;
  session: string;
}

/** A rating as it stands; it leads to its moment in the replay. */
function Given({ card, question, criterion, session }: GivenProps) {
  const rating = card.ratings.find((one) => one.question === question && one.criterion === criterion);
  if (!rating) {
    return <span className={classes.nothing}>not rated</span>;
  }
  const amended = card.amendments.some(({ ratings }) =>
    ratings.some((one) => one.question === question && one.criterion === criterion),
  );
  const { level = null, position = null } = rating;
  const words = level === null ? "not observed" : String(level);
  return (
    <span className="tabular">
      {position === null ? (
        words
      ) : (
        <Link to="/sessions/$sessionId/replay" params={{ sessionId: session }} search={{ at: position }}>
          {words}
        </Link>
      )}
      {amended && <span className={classes.nothing}> amended</span>}
    </span>
  );
}
