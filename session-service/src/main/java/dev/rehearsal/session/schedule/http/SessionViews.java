package dev.rehearsal.session.schedule.http;

import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.session.invitation.Invitation;
import dev.rehearsal.session.invitation.Invitations;
import dev.rehearsal.session.schedule.InterviewSession;
import dev.rehearsal.session.scorecard.Scorecard;
import dev.rehearsal.session.scorecard.Scorecards;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/** Puts together what members see of a session. Needs a transaction of the organisation. */
@ApplicationScoped
class SessionViews {

    private final Scorecards scorecards;
    private final Invitations invitations;
    private final Clock clock;

    SessionViews(Scorecards scorecards, Invitations invitations, Clock clock) {
        this.scorecards = scorecards;
        this.invitations = invitations;
        this.clock = clock;
    }

    SessionView of(InterviewSession session) {
        Map<MemberId, SessionView.ScorecardState> states = new HashMap<>();
        scorecards
                .of(session.id())
                .forEach(card -> states.put(
                        card.member(),
                        card.status() == Scorecard.Status.SUBMITTED
                                ? SessionView.ScorecardState.SUBMITTED
                                : SessionView.ScorecardState.DRAFT));
        Invitation latest = invitations.latest(session.id()).orElse(null);
        return SessionView.of(session, states, latest, clock.instant());
    }
}
