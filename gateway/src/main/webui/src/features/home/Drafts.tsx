import { useInfiniteQuery } from "@tanstack/react-query";
import { TextLink } from "@/shared/ui/LinkButton";
import { Section } from "@/shared/ui/Section";
import { RelativeTime } from "@/shared/ui/Time";
import { searchQuery } from "../questions/questionsApi";
import classes from "./Home.module.css";

const few = 5;

/** Drafts whose authors ask for somebody else's look; nothing when there are none. */
export function ReviewsAsked() {
  const { data } = useInfiniteQuery(searchQuery({ review: ["in-review"], sort: "updated" }, few));
  const items = data?.pages[0]?.items ?? [];
  return items.length === 0 ? null : (
    <Section
      title="Waiting for a review"
      aside={
        <TextLink to="/questions" search={{ review: ["in-review"] }} fz={13}>
          All {(data?.pages[0]?.total ?? 0).toLocaleString()}
        </TextLink>
      }
    >
      <ul className={classes.list}>
        {items.map(({ id, title, updatedAt }) => (
          <li key={id} className={classes.item}>
            <TextLink to="/questions/$questionId" params={{ questionId: id }} fw={560}>
              {title}
            </TextLink>
            <div className={classes.dim}>
              asked for <RelativeTime at={updatedAt} />
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** The newest drafts of the bank, waiting to be finished. */
export function Drafts() {
  const { data, error } = useInfiniteQuery(searchQuery({ status: ["draft"], origin: "own", sort: "updated" }, few));
  const first = data?.pages[0];
  const total = first?.total ?? 0;
  return (
    <Section
      title="Drafts to finish"
      aside={
        total > few ? (
          <TextLink to="/questions" search={{ status: ["draft"] }} fz={13}>
            All {total.toLocaleString()}
          </TextLink>
        ) : null
      }
    >
      {error && <p className={classes.dim}>The drafts could not be loaded.</p>}
      {first && total === 0 && <p className={classes.dim}>None. Drafts you write or import wait here.</p>}
      <ul className={classes.list}>
        {(first?.items ?? []).map(({ id, title, updatedAt }) => (
          <li key={id} className={classes.item}>
            <TextLink to="/questions/$questionId/edit" params={{ questionId: id }} fw={560}>
              {title}
            </TextLink>
            <div className={classes.dim}>
              changed <RelativeTime at={updatedAt} />
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
