package dev.rehearsal.scoring.session;

import dev.rehearsal.contracts.SessionEvent;
import java.util.Comparator;
import java.util.Optional;

/**
 * What at most one event of a session says: which panel stands, how one interviewer rated one criterion, and so on. Of several
 * events of one slot the one of the highest rank stands, so the order of arrival does not matter.
 *
 * @param name unique within the session, stable, sorts all slots of a kind together
 */
record Slot(String name) implements Comparable<Slot> {

    /** The interview as it was first planned. */
    static final Slot SCHEDULE = new Slot("schedule");

    /** The last change of the plan. */
    static final Slot PANEL = new Slot("panel");

    static final Slot OVERRIDE = new Slot("override");

    /** Of two events of equal rank, which a correct producer never sends, the text decides, so that every replica decides alike. */
    static final Comparator<SessionEvent> STANDING =
            Comparator.comparingLong(Slot::rank).thenComparing(SessionEvent::toString);

    /** The slot an event belongs to, or empty for an event that says nothing about scores. */
    static Optional<Slot> of(SessionEvent event) {
        return switch (event) {
            case SessionEvent.SessionScheduled e -> Optional.of(SCHEDULE);
            case SessionEvent.SessionRescheduled e -> Optional.of(PANEL);
            case SessionEvent.SessionCancelled e -> slot("cancelled");
            case SessionEvent.SessionStarted e -> slot("started");
            case SessionEvent.SessionEnded e -> slot("ended");
            case SessionEvent.ParticipantJoined e -> Optional.empty();
            case SessionEvent.QuestionAsked e -> slot("asked/" + e.question() + "/" + e.version());
            case SessionEvent.AnswerSubmitted e -> slot("answer/" + e.question());
            case SessionEvent.RatingRecorded e ->
                slot("rating/" + e.interviewer() + "/" + e.question() + "/" + e.version() + "/" + e.criterion());
            case SessionEvent.ScorecardSubmitted e -> slot("scorecard/" + e.interviewer());
            case SessionEvent.ScorecardAmended e -> slot("amendment/" + e.interviewer() + "/" + e.revision());
            case SessionEvent.ScoreOverridden e -> Optional.of(OVERRIDE);
            case SessionEvent.ScorecardDue e -> Optional.empty();
        };
    }

    /** The higher rank stands: a revision for what is edited, a position in the session's log for what happened in the room. */
    private static long rank(SessionEvent event) {
        return switch (event) {
            case SessionEvent.SessionScheduled e -> e.revision();
            case SessionEvent.SessionRescheduled e -> e.revision();
            case SessionEvent.SessionCancelled e -> e.revision();
            case SessionEvent.SessionStarted e -> e.position();
            case SessionEvent.SessionEnded e -> e.position();
            case SessionEvent.ParticipantJoined e -> e.position();
            case SessionEvent.QuestionAsked e -> e.position();
            case SessionEvent.AnswerSubmitted e -> e.position();
            case SessionEvent.RatingRecorded e -> e.position();
            case SessionEvent.ScorecardSubmitted e -> e.revision();
            case SessionEvent.ScorecardAmended e -> e.revision();
            case SessionEvent.ScoreOverridden e -> e.revision();
            case SessionEvent.ScorecardDue e -> e.number();
        };
    }

    private static Optional<Slot> slot(String name) {
        return Optional.of(new Slot(name));
    }

    @Override
    public int compareTo(Slot other) {
        return name.compareTo(other.name);
    }
}
