package dev.rehearsal.suggestion.evidence;

/** Whether an answer says what a key point says. */
public enum Coverage {
    /** Words of the answer say it. */
    COVERED,
    /** Something of it is there. */
    PARTLY,
    /** Nothing was found that says it. */
    MISSING;

    /**
     * Of the key points of the built-in bank, held against the reference answer to another of its questions, one in twenty is this strong
     * or stronger; held against the answer to their own question, three in four are.
     */
    private static final double COVERED_FROM = 0.6;

    /** Here one in five and nineteen in twenty. */
    private static final double PARTLY_FROM = 0.45;

    /** @param strength how much in the answer speaks for the point, 0 to 1 */
    static Coverage of(double strength) {
        return strength >= COVERED_FROM ? COVERED : strength >= PARTLY_FROM ? PARTLY : MISSING;
    }

    /** How much of a point is covered, for a sum. */
    double share() {
        return switch (this) {
            case COVERED -> 1;
            case PARTLY -> 0.5;
            case MISSING -> 0;
        };
    }
}
