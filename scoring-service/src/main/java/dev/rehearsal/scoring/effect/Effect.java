package dev.rehearsal.scoring.effect;

import dev.rehearsal.scoring.numeric.StudentT;

/** How strong an effect is, or why that is not said. */
public sealed interface Effect {

    /**
     * A number with its uncertainty.
     *
     * @param low lower bound of the 90 % interval
     * @param high upper bound of it
     * @param ratings that it is from
     * @param candidates that they are of
     */
    record Measured(double value, double standardError, double low, double high, int ratings, int candidates)
            implements Effect {}

    /**
     * Too little data.
     *
     * @param found how much there is, in the unit of the lack
     * @param needed how much there must be
     */
    record Refused(Lack lack, int found, int needed) implements Effect {}

    /** With an interval of Student's distribution with one degree of freedom less than there are candidates. */
    static Measured measured(double value, double error, int ratings, int candidates) {
        double reach = StudentT.quantile(0.95, candidates - 1) * error;
        return new Measured(value, error, value - reach, value + reach, ratings, candidates);
    }
}
