package dev.rehearsal.scoring.session;

import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.contracts.SessionEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What events of a session have in common: where and when they happened, and whose judgement they are. */
final class EventPlaces {

    private EventPlaces() {}

    /** The place in the session's log that the event follows from; 0 if it follows from none. */
    static long position(SessionEvent event) {
        return switch (event) {
            case SessionEvent.RatingRecorded e -> e.position();
            case SessionEvent.QuestionAsked e -> e.position();
            case SessionEvent.AnswerSubmitted e -> e.position();
            case SessionEvent.SessionStarted e -> e.position();
            case SessionEvent.SessionEnded e -> e.position();
            case SessionEvent.ParticipantJoined e -> e.position();
            case SessionEvent.SessionScheduled e -> 0;
            case SessionEvent.SessionRescheduled e -> 0;
            case SessionEvent.SessionCancelled e -> 0;
            case SessionEvent.ScorecardSubmitted e -> 0;
            case SessionEvent.ScorecardAmended e -> 0;
            case SessionEvent.ScoreOverridden e -> 0;
            case SessionEvent.ScorecardDue e -> 0;
        };
    }

    /** The moment that the event tells of; null if of none. */
    static @Nullable Instant at(SessionEvent event) {
        return switch (event) {
            case SessionEvent.RatingRecorded e -> e.at();
            case SessionEvent.QuestionAsked e -> e.at();
            case SessionEvent.AnswerSubmitted e -> e.at();
            case SessionEvent.SessionStarted e -> e.at();
            case SessionEvent.SessionEnded e -> e.at();
            case SessionEvent.ParticipantJoined e -> e.at();
            case SessionEvent.ScorecardSubmitted e -> e.at();
            case SessionEvent.ScorecardAmended e -> e.at();
            case SessionEvent.ScoreOverridden e -> e.at();
            case SessionEvent.ScorecardDue e -> e.at();
            case SessionEvent.SessionScheduled e -> null;
            case SessionEvent.SessionRescheduled e -> null;
            case SessionEvent.SessionCancelled e -> null;
        };
    }

    /** Whose judgement of the candidate it is; null if it is nobody's. What the hiring team says about a score is a judgement, too. */
    static @Nullable MemberId judge(SessionEvent event) {
        return switch (event) {
            case SessionEvent.RatingRecorded e -> e.interviewer();
            case SessionEvent.ScorecardSubmitted e -> e.interviewer();
            case SessionEvent.ScorecardAmended e -> e.interviewer();
            case SessionEvent.ScoreOverridden e -> e.member();
            case SessionEvent.SessionScheduled e -> null;
            case SessionEvent.SessionRescheduled e -> null;
            case SessionEvent.SessionCancelled e -> null;
            case SessionEvent.SessionStarted e -> null;
            case SessionEvent.SessionEnded e -> null;
            case SessionEvent.ParticipantJoined e -> null;
            case SessionEvent.QuestionAsked e -> null;
            case SessionEvent.AnswerSubmitted e -> null;
            case SessionEvent.ScorecardDue e -> null;
        };
    }
}
