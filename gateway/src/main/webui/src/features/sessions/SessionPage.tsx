import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import type { SessionView } from "@/shared/api/model";
import { duration } from "@/shared/time/display";
import { ErrorState } from "@/shared/ui/ErrorState";
import { TextLink } from "@/shared/ui/LinkButton";
import { PageHeader } from "@/shared/ui/PageHeader";
import { SkeletonLines } from "@/shared/ui/Pending";
import { Section } from "@/shared/ui/Section";
import { RelativeTime, Time } from "@/shared/ui/Time";
import { KitPlan } from "../kits/KitPlan";
import { useMemberNames } from "../members/membersApi";
import { InvitationPart } from "./InvitationPart";
import { PanelPart } from "./PanelPart";
import { SessionActions } from "./SessionActions";
import { SessionBadge } from "./SessionBadge";
import classes from "./Sessions.module.css";
import { sessionQuery } from "./sessionsApi";
import { useMayChange } from "./useMayChange";

const route = getRouteApi("/member/sessions/$sessionId");

export function SessionPage() {
  const { sessionId } = route.useParams();
  const session = useQuery(sessionQuery(sessionId));
  if (session.error && !session.data) {
    return <ErrorState error={session.error} what="The session could not be loaded" onRetry={() => void session.refetch()} />;
  }
  return session.data ? <Loaded key={sessionId} session={session.data} /> : <SkeletonLines lines={10} />;
}

function Loaded({ session }: { session: SessionView }) {
  const mayChange = useMayChange(session);
  return (
    <>
      <PageHeader
        title={session.title}
        above={<TextLink to="/sessions">Sessions</TextLink>}
        below={
          <>
            <SessionBadge status={session.status} />
            <span>
              <Time at={session.startsAt} zone={session.zone} />
            </span>
            {session.status === "scheduled" && <RelativeTime at={session.startsAt} />}
          </>
        }
        actions={<SessionActions session={session} />}
      />
      <div className={classes.columns}>
        <div>
          <Section title="Who and when">
            <Facts session={session} />
          </Section>
          <Section title="Plan">
            <KitPlan items={session.kit.items} />
          </Section>
        </div>
        <div className={classes.side}>
          {mayChange && session.status !== "cancelled" && session.status !== "ended" && <InvitationPart session={session} />}
          <PanelPart session={session} />
        </div>
      </div>
    </>
  );
}

function Facts({ session }: { session: SessionView }) {
  const memberName = useMemberNames();
  const { candidate, kit } = session;
  return (
    <dl className={classes.facts}>
      <dt>Candidate</dt>
      <dd>
        {candidate.name}
        {candidate.email != null && (
          <>
            {", "}
            <a href={`mailto:${candidate.email}`}>{candidate.email}</a>
          </>
        )}
      </dd>
      <dt>Starts</dt>
      <dd>
        <Time at={session.startsAt} zone={session.zone} />, {duration(session.minutes)}
      </dd>
      {session.startedAt != null && (
        <>
          <dt>Took place</dt>
          <dd className="tabular">
            <Time at={session.startedAt} zone={session.zone} />
            {session.endedAt != null && (
              <>
                {" to "}
                <Time at={session.endedAt} zone={session.zone} show="time" />
              </>
            )}
          </dd>
        </>
      )}
      {session.cancelReason && (
        <>
          <dt>Cancelled</dt>
          <dd>{session.cancelReason}</dd>
        </>
      )}
      <dt>Kit</dt>
      <dd>
        <TextLink to="/kits/$kitId" params={{ kitId: kit.id }}>
          {kit.name}
        </TextLink>
      </dd>
      <dt>Planned by</dt>
      <dd>{memberName(session.createdBy)}</dd>
    </dl>
  );
}
