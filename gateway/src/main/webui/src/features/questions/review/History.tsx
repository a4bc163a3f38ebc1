import { useQuery } from "@tanstack/react-query";
import { useMemberNames } from "@/features/members/membersApi";
import { Section } from "@/shared/ui/Section";
import { RelativeTime } from "@/shared/ui/Time";
import classes from "./Review.module.css";
import { historyQuery } from "./reviewApi";
import { actNames } from "./stages";

const few = 6;

/** Who did what to a question, latest first; the beginning is folded away. */
export function History({ id }: { id: string }) {
  const { data, error } = useQuery(historyQuery(id));
  const name = useMemberNames();
  const entries = (data?.items ?? []).map(({ act, by, at, revision, version, note }) => (
    <li key={revision} className={classes.item}>
      {name(by)} {actNames[act]}
      {version != null && act === "published" && ` version ${version}`}, <RelativeTime at={at} />
      {note && <p className={classes.text}>{note}</p>}
    </li>
  ));
  return error || entries.length > 0 ? (
    <Section title="History" level={3}>
      {error && !data && <p className={classes.dim}>The history could not be loaded.</p>}
      <ul className={classes.list}>{entries.slice(0, few)}</ul>
      {entries.length > few && (
        <details>
          <summary className={classes.dim}>{entries.length - few} before</summary>
          <ul className={classes.list}>{entries.slice(few)}</ul>
        </details>
      )}
    </Section>
  ) : null;
}
