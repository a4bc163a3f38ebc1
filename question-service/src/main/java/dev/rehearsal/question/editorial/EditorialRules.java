package dev.rehearsal.question.editorial;

/** What the organisation of the transaction at hand has decided about publishing. */
public interface EditorialRules {

    /** Whether a draft needs the approval of somebody else than its writer. Not unless an administrator says so. */
    boolean approvalRequired();
}
