import { useInfiniteQuery } from "@tanstack/react-query";
import { TextLink } from "@/shared/ui/LinkButton";
import { Section } from "@/shared/ui/Section";
import { RelativeTime } from "@/shared/ui/Time";
import { searchQuery } from "../questions/questionsApi";
import classes from "./Home.module.css";

const few = 5;

/** The newest drafts of the bank, waiting to be finished. */
export function Drafts() {
  const { data, error } = useInfiniteQuery(searchQuery({ status: ["draft"], origin: "own", sort: "updated" }, few));
  const first = data?.pages[0];
  const total = first?.total ?? 0;
  return (
    <Section
      title="Drafts to review"
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
