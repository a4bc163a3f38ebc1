import type { Scorecard } from "@/shared/api/model";
import type { RoomItem } from "@/shared/socket/protocol";
import { Time } from "@/shared/ui/Time";
import { recommendationName } from "../recommendations";
import { useMemberNames } from "../../members/membersApi";
import classes from "./Scorecard.module.css";

/** What was changed after submitting, by whom and why. Nothing when nothing was. */
export function Amendments({ cards, items }: { cards: readonly Scorecard[]; items: readonly RoomItem[] }) {
  const nameOf = useMemberNames();
  const all = cards
    .flatMap((card) => card.amendments.map((amendment) => ({ ...amendment, member: card.member })))
    .sort((a, b) => a.at.localeCompare(b.at));
  const what = (question: string, criterion: string) => {
    const item = items.find((one) => one.question === question);
    const name = item?.content.criteria.find((one) => one.id === criterion)?.name ?? criterion;
    return item ? `${item.content.title}: ${name}` : name;
  };
  if (all.length === 0) {
    return null;
  }
  return (
    <section className={classes.history} aria-label="Amendments">
      <h2 className={classes.heading}>Amendments</h2>
      <ol className={classes.amendments}>
        {all.map((amendment) => (
          <li key={`${amendment.member} ${amendment.at}`}>
            <p>
              <strong>{nameOf(amendment.member)}</strong>, <Time at={amendment.at} />
            </p>
            <p>{amendment.reason}</p>
            <ul className={classes.quiet}>
              <li>Recommendation: {recommendationName(amendment.recommendation)}</li>
              {amendment.ratings.map(({ question, criterion, level }) => (
                <li key={`${question} ${criterion}`}>
                  {what(question, criterion)}: {level ?? "not observed"}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  );
}
