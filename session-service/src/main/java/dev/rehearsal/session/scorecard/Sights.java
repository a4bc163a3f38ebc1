package dev.rehearsal.session.scorecard;

import dev.rehearsal.platform.identity.Caller;
import dev.rehearsal.session.room.ParticipantId;
import dev.rehearsal.session.room.PrivateSight;
import dev.rehearsal.session.schedule.InterviewSession;
import dev.rehearsal.session.schedule.SessionAccess;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.stream.Collectors;

/** What a member may see of what the panel of a session keeps to itself, by whose scorecards are submitted now. */
@ApplicationScoped
public class Sights {

    private final Scorecards scorecards;

    public Sights(Scorecards scorecards) {
        this.scorecards = scorecards;
    }

    /** Needs a transaction of the organisation. */
    public PrivateSight of(InterviewSession session, Caller caller) {
        Set<ParticipantId> submitted = scorecards.submittedBy(session.id()).stream()
                .map(member -> new ParticipantId(member.value()))
                .collect(Collectors.toSet());
        // A panel member who also reviews is still a panel member.
        return SessionAccess.onPanel(session, caller)
                ? PrivateSight.ofPanelMember(new ParticipantId(caller.subject()), submitted)
                : PrivateSight.ofReviewer(submitted);
    }
}
