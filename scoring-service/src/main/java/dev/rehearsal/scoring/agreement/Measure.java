package dev.rehearsal.scoring.agreement;

/** A coefficient as a function of how often each unit counts, so that the bootstrap can compute it from any sample of them. */
interface Measure {

    /** What stands for every undefined case inside the package; it never leaves it. */
    sealed interface Outcome {
        record Value(double value) implements Outcome {}

        record None(Reason reason) implements Outcome {}
    }

    /** Whether a unit has what the coefficient needs of it. */
    boolean uses(int unit);

    /**
     * Computes it.
     *
     * @param times how often each unit counts; 0 for units it does not use
     */
    Outcome of(int[] times);

    /** The coefficient over the whole table, with the interval. */
    static Agreement measured(Judgements table, Measure measure, Bootstrap bootstrap) {
        if (table.raters().size() < 2) {
            return new Agreement.Undefined(Reason.ONE_RATER);
        }
        int[] once = new int[table.units()];
        int used = 0;
        for (int unit = 0; unit < once.length; unit++) {
            once[unit] = measure.uses(unit) ? 1 : 0;
            used += once[unit];
        }
        if (used < 2) {
            return new Agreement.Undefined(Reason.TOO_FEW_UNITS);
        }
        int leftOut = table.units() - used;
        int count = used;
        return switch (measure.of(once)) {
            case Outcome.None none -> new Agreement.Undefined(none.reason());
            case Outcome.Value value ->
                new Agreement.Measured(value.value(), bootstrap.interval(table, measure), count, leftOut);
        };
    }
}
