package dev.rehearsal.scoring.agreement;

/** Why there is no coefficient, or no interval around one. */
public enum Reason {
    ONE_RATER("Agreement takes two raters."),
    TOO_FEW_UNITS("Agreement takes at least two units that were judged by all the raters it is about."),
    NO_VARIATION("All levels are the same, so agreement cannot be told from always giving that level."),
    NO_VARIATION_BETWEEN_UNITS(
            "The units do not differ, or less than the raters on them, so no share of the variance is theirs."),
    TOO_FEW_GROUPS("An interval takes at least " + Bootstrap.FEWEST_GROUPS + " groups of units to draw from."),
    TOO_OFTEN_UNDEFINED("In too many of the samples drawn there is no variation, so there is no interval.");

    private final String text;

    Reason(String text) {
        this.text = text;
    }

    /** One sentence for people. */
    public String text() {
        return text;
    }
}
