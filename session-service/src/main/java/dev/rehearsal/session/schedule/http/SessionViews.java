package dev.rehearsal.session.schedule.http;

import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.platform.identity.Caller;
import dev.rehearsal.session.invitation.Invitation;
import dev.rehearsal.session.invitation.Invitations;
import dev.rehearsal.session.schedule.Addresses;
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
    private final Addresses addresses;
    private final Clock clock;

    SessionViews(Scorecards scorecards, Invitations invitations, Addresses addresses, Clock clock) {
        this.scorecards = scorecards;
        this.invitations = invitations;
        this.addresses = addresses;
        this.clock = clock;
    }

    SessionView of(Caller caller, InterviewSession session) {
        Map<MemberId, SessionView.ScorecardState> states = new HashMap<>();
        scorecards
                .of(session.id())
                .forEach(card -> states.put(
                        card.member(),
                        card.status() == Scorecard.Status.SUBMITTED
                                ? SessionView.ScorecardState.SUBMITTED
                                : SessionView.ScorecardState.DRAFT));
        Invitation latest = invitations.latest(session.id()).orElse(null);
        return SessionView.of(addresses.shown(caller, session), states, latest, clock.instant());
    }
}
