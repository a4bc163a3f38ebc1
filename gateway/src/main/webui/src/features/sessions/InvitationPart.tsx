import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { InvitationStatus, SessionInvitation, SessionView } from "@/shared/api/model";
import { useCommands } from "@/shared/commands/commands";
import { OneTimeLink } from "@/shared/ui/OneTimeLink";
import { Section } from "@/shared/ui/Section";
import { Time } from "@/shared/ui/Time";
import { tell, tellProblem } from "@/shared/ui/tell";
import classes from "./Sessions.module.css";
import { createInvitation, downloadCalendar, revokeInvitation, sessionQuery } from "./sessionsApi";

const words: Record<InvitationStatus, string> = {
  none: "The candidate has no link yet.",
  open: "A link is open and has not been used.",
  redeemed:
    "The candidate has used the link. It works again only on the same device. Revoking it, or making a new one, puts the candidate out of the room.",
  expired: "The link has expired.",
  revoked: "The link was revoked.",
};

/** The candidate's join link: made, copied once, revoked. Only its fingerprint is kept, so it cannot be shown again. */
export function InvitationPart({ session }: { session: SessionView }) {
  const { id, invitation, candidate } = session;
  const queries = useQueryClient();
  const [made, setMade] = useState<SessionInvitation | null>(null);
  const refresh = () => void queries.invalidateQueries({ queryKey: sessionQuery(id).queryKey });
  const creating = useMutation({
    mutationFn: () => createInvitation(id),
    onSuccess: (link) => {
      setMade(link);
      refresh();
    },
    onError: (failure) => tellProblem("No link was made", failure),
  });
  const revoking = useMutation({
    mutationFn: () => revokeInvitation(id),
    onSuccess: () => {
      setMade(null);
      refresh();
      tell("The link no longer works.");
    },
    onError: (failure) => tellProblem("The link was not revoked", failure),
  });
  const revocable = invitation.status === "open" || invitation.status === "redeemed";
  const calendar = () =>
    void downloadCalendar(id).catch((failure: unknown) => tellProblem("The calendar file was not made", failure));
  useCommands([
    { id: "invite", name: "Make a link for the candidate", group: "On this page", run: () => creating.mutate() },
    ...(revocable
      ? [{ id: "revoke", name: "Revoke the candidate's link", group: "On this page" as const, run: () => revoking.mutate() }]
      : []),
  ]);
  return (
    <Section title="Link for the candidate">
      {made === null ? (
        <p>
          {words[invitation.status]}
          {invitation.status === "open" && invitation.expiresAt != null && (
            <>
              {" "}
              Good until <Time at={invitation.expiresAt} zone={session.zone} />.
            </>
          )}
        </p>
      ) : (
        <OneTimeLink label={`Link for ${candidate.name}`} link={made.link}>
          Good until <Time at={made.expiresAt} zone={session.zone} />, for one device. It is not shown again; a new link replaces it.
        </OneTimeLink>
      )}
      <div className={classes.links}>
        <Button
          variant={invitation.status === "none" ? "filled" : "default"}
          size="compact-md"
          loading={creating.isPending}
          onClick={() => creating.mutate()}
        >
          {invitation.status === "none" ? "Make the candidate's link" : "Make a new link"}
        </Button>
        <Button variant="default" size="compact-md" onClick={calendar}>
          Calendar file
        </Button>
        {revocable && (
          <Button variant="subtle" color="red" size="compact-md" loading={revoking.isPending} onClick={() => revoking.mutate()}>
            Revoke
          </Button>
        )}
      </div>
    </Section>
  );
}
