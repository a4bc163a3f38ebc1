package dev.rehearsal.session.invitation;

import dev.rehearsal.contracts.SessionId;
import dev.rehearsal.session.schedule.InterviewSession;
import dev.rehearsal.session.schedule.PlanObserver;
import dev.rehearsal.session.schedule.SessionStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Keeps invitations in step with the plan: a later interview keeps its link open longer, a cancelled one has none. */
@ApplicationScoped
public class InvitationUpkeep implements PlanObserver {

    private final Invitations invitations;

    public InvitationUpkeep(Invitations invitations) {
        this.invitations = invitations;
    }

    @Override
    public void changed(InterviewSession session, Instant now) {
        if (session.status() == SessionStatus.CANCELLED) {
            invitations.revoke(session.id(), now);
        } else {
            invitations.extend(session.id(), Invitation.expiry(session.endsAt(), now));
        }
    }

    /** Whoever came in by the link may well be sitting in the room, and goes on sitting there. */
    @Override
    public void notCancelledAfterAll(SessionId session, Instant cancelledAt) {
        invitations.reinstate(session, cancelledAt);
    }
}
