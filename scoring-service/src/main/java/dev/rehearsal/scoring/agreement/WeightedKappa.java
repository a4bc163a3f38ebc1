package dev.rehearsal.scoring.agreement;

/**
 * Weighted kappa of two raters (Cohen, Weighted Kappa: Nominal Scale Agreement with Provision for Scaled Disagreement or Partial Credit,
 * Psychological Bulletin 70 (1968) 213-220): 1 - Σ d(i,j) p(i,j) / Σ d(i,j) p(i) q(j), where p(i,j) is the share of units to which the
 * first gives i and the second j, and p(i) and q(j) are the shares of each rater. Only units count that both judged.
 */
public final class WeightedKappa implements Measure {

    /** How much a disagreement weighs. */
    public enum Weights {
        /** d = |i-j| (Cicchetti and Allison, American Journal of EEG Technology 11, 1971). */
        LINEAR,
        /** d = (i-j)² (Fleiss and Cohen, Educational and Psychological Measurement 33, 1973). */
        QUADRATIC
    }

    private final Judgements table;
    private final int first;
    private final int second;
    private final Weights weights;

    private WeightedKappa(Judgements table, int first, int second, Weights weights) {
        this.table = table;
        this.first = first;
        this.second = second;
        this.weights = weights;
    }

    /**
     * Kappa of two raters of the table.
     *
     * @throws IllegalArgumentException if one of them judged nothing, or both are the same
     */
    public static Agreement of(Judgements table, String first, String second, Weights weights, Bootstrap bootstrap) {
        if (first.equals(second)) {
            throw new IllegalArgumentException("kappa is of two raters, not of " + first + " alone");
        }
        Measure kappa = new WeightedKappa(table, table.column(first), table.column(second), weights);
        return Measure.measured(table, kappa, bootstrap);
    }

    @Override
    public boolean uses(int unit) {
        return table.level(unit, first) != Judgements.NONE && table.level(unit, second) != Judgements.NONE;
    }

    @Override
    public Outcome of(int[] times) {
        int levels = table.highest();
        long[] rows = new long[levels + 1];
        long[] columns = new long[levels + 1];
        long observed = 0;
        long units = 0;
        for (int unit = 0; unit < times.length; unit++) {
            if (times[unit] == 0) {
                continue;
            }
            int row = table.level(unit, first);
            int column = table.level(unit, second);
            rows[row] += times[unit];
            columns[column] += times[unit];
            observed += times[unit] * distance(row, column);
            units += times[unit];
        }
        long expected = 0;
        for (int row = 1; row <= levels; row++) {
            for (int column = 1; column <= levels; column++) {
                expected += rows[row] * columns[column] * distance(row, column);
            }
        }
        return expected > 0
                ? new Outcome.Value(1 - (double) (units * observed) / expected)
                : new Outcome.None(Reason.NO_VARIATION);
    }

    private long distance(int row, int column) {
        long apart = Math.abs(row - column);
        return switch (weights) {
            case LINEAR -> apart;
            case QUADRATIC -> apart * apart;
        };
    }
}
