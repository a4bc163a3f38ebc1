package dev.rehearsal.suggestion;

/** Whether an answer says what a key point says. */
public enum Coverage {
    /** Words of the answer say it. */
    COVERED,
    /** Something of it is there. */
    PARTLY,
    /** Nothing was found that says it. */
    MISSING;

    private static final double COVERED_FROM = 0.6;
    private static final double PARTLY_FROM = 0.45;

    /** @param strength how much in the answer speaks for the point, 0 to 1 */
    static Coverage of(double strength) {
        return strength >= COVERED_FROM ? COVERED : strength >= PARTLY_FROM ? PARTLY : MISSING;
    }
}
