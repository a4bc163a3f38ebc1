package dev.rehearsal.scoring.agreement;

/**
 * Krippendorff's alpha: 1 - D(observed) / D(expected) over all pairs of levels within units, for any number of raters and with gaps
 * (Krippendorff, Computing Krippendorff's Alpha-Reliability, 2011, sections C and D; Content Analysis, 2nd edition 2004, chapter 11).
 *
 * <p>A unit with m levels adds 1/(m-1) to the coincidence o(c,k) for each ordered pair of its levels. With n(c) = Σ o(c,k) and n = Σ n(c),
 * alpha is 1 - (n-1) Σ o(c,k) d(c,k) / Σ n(c) n(k) d(c,k), both sums over c &lt; k, and d the squared distance of the metric. Units with
 * fewer than two levels are left out.
 */
public final class KrippendorffAlpha implements Measure {

    /** How far apart two levels are. */
    public enum Metric {
        /** Different is different: d = 1. */
        NOMINAL,
        /** By how many judgements lie between them: d = (Σ n(g) from c to k - (n(c)+n(k))/2)². */
        ORDINAL,
        /** By their numbers: d = (c-k)². */
        INTERVAL
    }

    private final Judgements table;
    private final Metric metric;
    private final int[][] counts;
    private final int[] judged;

    private KrippendorffAlpha(Judgements table, Metric metric) {
        this.table = table;
        this.metric = metric;
        this.counts = new int[table.units()][table.highest() + 1];
        this.judged = new int[table.units()];
        for (int unit = 0; unit < counts.length; unit++) {
            for (int rater = 0; rater < table.raters().size(); rater++) {
                counts[unit][table.level(unit, rater)]++;
            }
            judged[unit] = table.judged(unit);
        }
    }

    /** Alpha over all raters of the table. */
    public static Agreement of(Judgements table, Metric metric, Bootstrap bootstrap) {
        return Measure.measured(table, new KrippendorffAlpha(table, metric), bootstrap);
    }

    @Override
    public boolean uses(int unit) {
        return judged[unit] >= 2;
    }

    @Override
    public Outcome of(int[] times) {
        int levels = table.highest();
        double[][] coincidences = coincidences(times, levels);
        double[] marginals = new double[levels + 1];
        double all = 0;
        for (int c = 1; c <= levels; c++) {
            for (int k = 1; k <= levels; k++) {
                marginals[c] += coincidences[c][k];
            }
            all += marginals[c];
        }
        double observed = 0;
        double expected = 0;
        for (int c = 1; c <= levels; c++) {
            double between = marginals[c] / 2;
            for (int k = c + 1; k <= levels; k++) {
                between += marginals[k - 1] / 2 + marginals[k] / 2;
                double distance = switch (metric) {
                    case NOMINAL -> 1;
                    case ORDINAL -> square(between - marginals[c] / 2);
                    case INTERVAL -> square(k - c);
                };
                observed += coincidences[c][k] * distance;
                expected += marginals[c] * marginals[k] * distance;
            }
        }
        return expected > 0
                ? new Outcome.Value(1 - (all - 1) * observed / expected)
                : new Outcome.None(Reason.NO_VARIATION);
    }

    private double[][] coincidences(int[] times, int levels) {
        double[][] coincidences = new double[levels + 1][levels + 1];
        for (int unit = 0; unit < times.length; unit++) {
            if (times[unit] == 0) {
                continue;
            }
            double share = times[unit] / (judged[unit] - 1.0);
            for (int c = 1; c <= levels; c++) {
                int count = counts[unit][c];
                if (count == 0) {
                    continue;
                }
                for (int k = 1; k <= levels; k++) {
                    coincidences[c][k] += share * count * (counts[unit][k] - (c == k ? 1 : 0));
                }
            }
        }
        return coincidences;
    }

    private static double square(double value) {
        return value * value;
    }
}
