package dev.rehearsal.scoring.agreement;

/** A coefficient of agreement, or the reason why there is none. Never a number that stands for "undefined". */
public sealed interface Agreement {

    /**
     * A coefficient.
     *
     * @param value at most 1; 0 is what chance gives
     * @param interval around it
     * @param units that it was computed from
     * @param leftOut units that could not be used: judged by too few of the raters it is about
     */
    record Measured(double value, Interval interval, int units, int leftOut) implements Agreement {}

    /** There is none. */
    record Undefined(Reason reason) implements Agreement {}

    /** Where the coefficient would lie if similar units were drawn again. */
    sealed interface Interval {

        /** Bounds that hold the coefficient with that probability. */
        record Bounds(double low, double high, double probability) implements Interval {}

        /** There are none. */
        record Refused(Reason reason) implements Interval {}
    }
}
