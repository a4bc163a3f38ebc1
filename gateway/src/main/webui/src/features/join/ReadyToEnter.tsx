import { useQuery } from "@tanstack/react-query";
import { asProblem } from "@/shared/api/problem";
import { LinkButton } from "@/shared/ui/LinkButton";
import { PageHeader } from "@/shared/ui/PageHeader";
import { RelativeTime, Time } from "@/shared/ui/Time";
import { Cancelled } from "../room/candidate/Cancelled";
import { DeviceCheck } from "./DeviceCheck";
import classes from "./Join.module.css";
import { visitQuery } from "./joinApi";

/** The candidate is known: name and time of the session, the device check, and the way into the lobby. */
export function ReadyToEnter({ session, name }: { session: string; name: string }) {
  // If it cannot be read the page is only less informative, so there is nothing to report.
  const { data: visit, error } = useQuery({ ...visitQuery(session), retry: false });
  const cancelled = visit?.status === "cancelled";
  if (cancelled || (error && asProblem(error).status === 404)) {
    return <Cancelled certain={cancelled} />;
  }
  return (
    <>
      <PageHeader
        title={visit?.title ?? "Your interview"}
        above={`Welcome, ${name}`}
        below={
          visit && (
            <span>
              <Time at={visit.startsAt} />, <RelativeTime at={visit.startsAt} />, planned for {visit.minutes} minutes
            </span>
          )
        }
      />
      {visit && visit.panel.length > 0 && <p>You are about to meet {new Intl.ListFormat("en").format(visit.panel)}.</p>}
      <DeviceCheck />
      <div className={classes.enter}>
        <LinkButton to="/sessions/$sessionId/room" params={{ sessionId: session }} size="md">
          Go to the lobby
        </LinkButton>
        <p className={classes.dim}>
          You can leave and come back until the interview ends: this browser remembers you. Keep this device, the link works only here.
        </p>
      </div>
    </>
  );
}
