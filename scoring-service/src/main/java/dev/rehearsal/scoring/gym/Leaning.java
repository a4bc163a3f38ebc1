package dev.rehearsal.scoring.gym;

/** Whether somebody rates higher or lower than the references. */
public enum Leaning {
    TOO_FEW("Rate at least " + GymResult.FEWEST_EXERCISES
            + " of the prepared answers; before that nothing can be said of how severe you are."),
    SEVERE("You rate lower than the reference: severe."),
    LENIENT("You rate higher than the reference: lenient."),
    IN_LINE("You rate about as the reference does: neither severe nor lenient."),
    UNCLEAR("No leaning can be seen, but with so few answers there may be one.");

    /** A bias below a third of a level is none that would change a decision. */
    static final double NEGLIGIBLE = 1.0 / 3;

    private final String text;

    Leaning(String text) {
        this.text = text;
    }

    /** What the interval of the bias says. */
    static Leaning of(GymResult.Estimate bias) {
        if (bias.low() > -NEGLIGIBLE && bias.high() < NEGLIGIBLE) {
            return IN_LINE;
        }
        if (bias.high() < 0) {
            return SEVERE;
        }
        return bias.low() > 0 ? LENIENT : UNCLEAR;
    }

    /** One sentence for the interviewer. */
    public String text() {
        return text;
    }
}
