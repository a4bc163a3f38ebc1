package dev.rehearsal.scoring.fair;

/** How severe an interviewer or how hard a criterion is, or why that cannot be said. */
public sealed interface Facet {

    /** How many ratings it is about. */
    int ratings();

    /**
     * Severity or difficulty.
     *
     * @param measure in logits; 0 is the average of all of its kind, above it levels are lower
     * @param standardError of the measure
     */
    record Measured(double measure, double standardError, int ratings, Fit fit) implements Facet {}

    /** It cannot be said. */
    record Refused(Refusal reason, int ratings) implements Facet {}
}
