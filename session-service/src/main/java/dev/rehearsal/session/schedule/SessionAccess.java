package dev.rehearsal.session.schedule;

import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.platform.identity.Caller;
import dev.rehearsal.platform.identity.Groups;
import dev.rehearsal.platform.problem.Problem;

/** Who may see and do what with an interview session. What somebody may not see is answered as if it were not there. */
public final class SessionAccess {

    private SessionAccess() {}

    public static boolean onPanel(InterviewSession session, Caller caller) {
        return caller.session() == null && session.panel().contains(new MemberId(caller.subject()));
    }

    /** Panel, creator, administrators and reviewers. */
    public static boolean sees(InterviewSession session, Caller caller) {
        return caller.session() == null
                && (onPanel(session, caller)
                        || session.createdBy().value().equals(caller.subject())
                        || caller.isAny(Groups.ADMINISTRATOR, Groups.REVIEWER));
    }

    /** The candidate this session is with, under a token for this very session. */
    public static boolean isCandidate(InterviewSession session, Caller caller) {
        return session.id().equals(caller.session()) && session.guest().value().equals(caller.subject());
    }

    /**
     * Lets those pass who may see it.
     *
     * @throws Problem 404 unless the member may see the session
     */
    public static void requireSees(InterviewSession session, Caller caller) {
        if (!sees(session, caller)) {
            throw Problem.notFound("session");
        }
    }

    /**
     * Lets those pass who may change it.
     *
     * @throws Problem 404 unless the member may see it, 403 unless creator, panel member or administrator
     */
    public static void requireChanges(InterviewSession session, Caller caller) {
        requireSees(session, caller);
        boolean may = onPanel(session, caller)
                || session.createdBy().value().equals(caller.subject())
                || caller.is(Groups.ADMINISTRATOR);
        if (!may) {
            throw Problem.forbidden("Only the panel, the creator and administrators change a session.");
        }
    }

    /**
     * Lets the panel pass.
     *
     * @throws Problem 404 unless the member may see it, 403 unless on the panel
     */
    public static void requirePanel(InterviewSession session, Caller caller) {
        requireSees(session, caller);
        if (!onPanel(session, caller)) {
            throw Problem.forbidden("Only panel members of this session may do this.");
        }
    }
}
