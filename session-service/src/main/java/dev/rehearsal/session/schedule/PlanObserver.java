package dev.rehearsal.session.schedule;

import java.time.Instant;

/** What else of this service changes when a plan does. Called in the transaction of the change. */
public interface PlanObserver {

    /** The session was changed or cancelled; this is how it is now. */
    void changed(InterviewSession session, Instant now);
}
