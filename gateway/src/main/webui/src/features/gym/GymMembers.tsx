import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { LoadMore } from "@/shared/ui/LoadMore";
import { Section } from "@/shared/ui/Section";
import { RelativeTime } from "@/shared/ui/Time";
import { useMemberNames } from "../members/membersApi";
import { settingsQuery } from "../settings/settingsApi";
import classes from "./Gym.module.css";
import { gymMembersQuery } from "./gymApi";

/** Who has done how many, for administrators; how it went stays with whoever did it. */
export function GymMembers() {
  const done = useInfiniteQuery(gymMembersQuery);
  const required = useQuery(settingsQuery).data?.requireGym ?? 0;
  const nameOf = useMemberNames();
  const items = done.data?.pages.flatMap((page) => page.items) ?? [];
  const all = done.data?.pages[0]?.exercises ?? 0;
  return (
    <Section title="Who has done how many">
      <p className={classes.quiet}>
        Seen by administrators only; how it went is not.{" "}
        {required > 0 ? `Being put on a panel takes ${required}.` : "Nothing is required; the settings can change that."}
      </p>
      {done.error && <p className={classes.quiet}>The list could not be loaded.</p>}
      {done.isSuccess && items.length === 0 && <p className={classes.quiet}>Nobody has rated an exercise yet.</p>}
      <ul className={classes.list}>
        {items.map(({ member, exercises, at }) => (
          <li key={member} className={classes.member}>
            <span>{nameOf(member)}</span>
            <span className="tabular">
              {exercises} of {all}
              {exercises < required && `, ${required - exercises} missing`}
            </span>
            <span className={classes.dim}>
              <RelativeTime at={at} />
            </span>
          </li>
        ))}
      </ul>
      <LoadMore hasMore={done.hasNextPage} busy={done.isFetchingNextPage} onMore={() => void done.fetchNextPage()} />
    </Section>
  );
}
