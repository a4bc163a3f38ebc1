package dev.rehearsal.session.schedule;

import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.platform.problem.Problem;

/** Who may still be taken off a panel when the session has ended. Called in the transaction of the change. */
public interface PanelExit {

    /**
     * Lets those pass who have left nothing behind.
     *
     * @throws Problem 409 for a member whose judgement counts
     */
    void requireMayLeave(InterviewSession session, MemberId member);
}
