package dev.rehearsal.scoring.fair;

/** A candidate's fair score, or why there is none. The raw mean stands beside it either way. */
public sealed interface FairScore {

    /** The plain mean of the candidate's levels, 1 to 4. */
    double rawMean();

    /** How many ratings the candidate has. */
    int ratings();

    /**
     * The score.
     *
     * @param measure ability in logits; 0 is where an average interviewer on an average criterion gives 2.5 on a symmetric scale
     * @param standardError of the measure, with the uncertainty of severities, difficulties and thresholds in it
     * @param average the level, 1 to 4, that an average interviewer would give on an average criterion
     * @param low lower bound of the 90 % interval of the average
     * @param high upper bound of it
     */
    record Measured(
            double measure,
            double standardError,
            double average,
            double low,
            double high,
            double rawMean,
            int ratings,
            Fit fit)
            implements FairScore {}

    /** There is none. */
    record Refused(Refusal reason, double rawMean, int ratings) implements FairScore {}
}
