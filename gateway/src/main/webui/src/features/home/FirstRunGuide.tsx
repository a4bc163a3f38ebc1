import { Button } from "@mantine/core";
import { useLocalStorage } from "@mantine/hooks";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { may, useHasRole } from "@/shared/auth/identity";
import { Icon } from "@/shared/ui/Icon";
import { TextLink } from "@/shared/ui/LinkButton";
import { Section } from "@/shared/ui/Section";
import { kitsQuery } from "../kits/kitsApi";
import { membersQuery } from "../members/membersApi";
import classes from "./Home.module.css";

/** Four steps of a new organisation to its first interview; gone once a session exists, or when dismissed. */
export function FirstRunGuide({ sessions }: { sessions: number }) {
  const [dismissed, setDismissed] = useLocalStorage({ key: "rehearsal.guide-dismissed", defaultValue: false });
  const scheduler = useHasRole(...may.schedule);
  const administrator = useHasRole(...may.administer);
  const wanted = sessions === 0 && scheduler && !dismissed;
  const members = useQuery({ ...membersQuery, enabled: wanted });
  const kits = useInfiniteQuery({ ...kitsQuery(), enabled: wanted });
  if (!wanted) {
    return null;
  }
  const ownKit = kits.data?.pages.some((page) => page.items.some(({ builtIn }) => !builtIn)) ?? false;
  return (
    <Section
      title="To your first interview"
      aside={
        <Button variant="subtle" color="gray" size="compact-sm" onClick={() => setDismissed(true)}>
          Hide this
        </Button>
      }
    >
      <ol className={classes.steps}>
        {administrator && (
          <Step done={(members.data?.length ?? 0) > 1}>
            <TextLink to="/admin/members">Invite your colleagues</TextLink>: interviewers, authors, reviewers.
          </Step>
        )}
        <Step done={false}>
          <TextLink to="/questions">Look through the bank</TextLink>: every question comes with its answer and rubric.
        </Step>
        <Step done={ownKit}>
          <TextLink to="/kits">Compose a kit</TextLink>, or take a built-in one as it is.
        </Step>
        <Step done={false}>
          <TextLink to="/sessions/new">Schedule a session</TextLink> and send the candidate the link.
        </Step>
      </ol>
    </Section>
  );
}

function Step({ done, children }: { done: boolean; children: React.ReactNode }) {
  return (
    <li data-done={done || undefined}>
      <span className={classes.mark}>{done && <Icon name="check" size={14} />}</span>
      <span>
        {children}
        {done && <span className="visually-hidden"> (done)</span>}
      </span>
    </li>
  );
}
