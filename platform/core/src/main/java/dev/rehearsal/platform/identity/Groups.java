package dev.rehearsal.platform.identity;

/** The values of the token's {@code groups} claim. */
public final class Groups {

    public static final String ADMINISTRATOR = "administrator";
    public static final String AUTHOR = "author";
    public static final String INTERVIEWER = "interviewer";
    public static final String REVIEWER = "reviewer";
    public static final String CANDIDATE = "candidate";

    /** The gateway itself, calling an internal operation. */
    public static final String GATEWAY = "gateway";

    private Groups() {}
}
