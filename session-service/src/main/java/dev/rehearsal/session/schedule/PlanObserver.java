package dev.rehearsal.session.schedule;

import dev.rehearsal.contracts.SessionId;
import java.time.Instant;

/** What else of this service changes when a plan does. Called in the transaction of the change. */
public interface PlanObserver {

    /** The session was changed or cancelled; this is how it is now. */
    void changed(InterviewSession session, Instant now);

    /** The session was cancelled at that moment, and was not after all: by then its room had started. */
    void notCancelledAfterAll(SessionId session, Instant cancelledAt);
}
