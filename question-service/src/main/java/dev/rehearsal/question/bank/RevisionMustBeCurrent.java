package dev.rehearsal.question.bank;

import dev.rehearsal.platform.problem.Problem;

/** Whoever changes something has seen its present state: a change names the revision it was made on. */
public final class RevisionMustBeCurrent {

    private RevisionMustBeCurrent() {}

    /**
     * Checks the named revision.
     *
     * @throws Problem 409 {@code stale-revision}
     */
    public static void check(int current, int named) {
        if (current != named) {
            throw Problem.stale(current);
        }
    }
}
