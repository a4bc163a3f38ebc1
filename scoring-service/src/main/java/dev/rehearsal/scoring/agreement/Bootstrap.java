package dev.rehearsal.scoring.agreement;

import dev.rehearsal.scoring.agreement.Agreement.Interval;
import java.util.Arrays;
import java.util.Random;

/**
 * Percentile bootstrap intervals: groups of units are drawn with replacement, as many as there are, the coefficient is computed from each
 * sample, and the interval lies between the quantiles of the results (Efron and Tibshirani, An Introduction to the Bootstrap, 1993,
 * chapter 13; for agreement of raters: Zapf, Castell, Morawietz and Karch, BMC Medical Research Methodology 16:93, 2016). Raters are not
 * drawn: the interval is about these raters. With few groups percentile intervals are too narrow, so below a number of them there is none.
 *
 * @param samples how many are drawn
 * @param probability that the interval holds
 * @param seed of the generator; the same seed draws the same samples on every machine
 */
public record Bootstrap(int samples, double probability, long seed) {

    /** Fewer groups give too few different samples for a quantile to mean anything. */
    public static final int FEWEST_GROUPS = 6;

    /** 90 %, like the interval of the composite. */
    public static final Bootstrap USUAL = new Bootstrap(2_000, 0.90, 20_110_125);

    private static final double MOST_UNDEFINED = 0.05;

    public Bootstrap {
        if (samples < 100 || samples > 100_000 || !(probability > 0 && probability < 1)) {
            throw new IllegalArgumentException(
                    "no bootstrap with " + samples + " samples for a probability of " + probability);
        }
    }

    Interval interval(Judgements table, Measure measure) {
        int[] groups = groupsUsed(table, measure);
        if (groups.length < FEWEST_GROUPS) {
            return new Interval.Refused(Reason.TOO_FEW_GROUPS);
        }
        Random random = new Random(seed);
        double[] values = new double[samples];
        int defined = 0;
        int[] drawn = new int[table.groups()];
        int[] times = new int[table.units()];
        for (int sample = 0; sample < samples; sample++) {
            Arrays.fill(drawn, 0);
            for (int draw = 0; draw < groups.length; draw++) {
                drawn[groups[random.nextInt(groups.length)]]++;
            }
            for (int unit = 0; unit < times.length; unit++) {
                times[unit] = measure.uses(unit) ? drawn[table.group(unit)] : 0;
            }
            if (measure.of(times) instanceof Measure.Outcome.Value value) {
                values[defined++] = value.value();
            }
        }
        if (samples - defined > MOST_UNDEFINED * samples) {
            return new Interval.Refused(Reason.TOO_OFTEN_UNDEFINED);
        }
        Arrays.sort(values, 0, defined);
        double tail = (1 - probability) / 2;
        return new Interval.Bounds(quantile(values, defined, tail), quantile(values, defined, 1 - tail), probability);
    }

    private static int[] groupsUsed(Judgements table, Measure measure) {
        boolean[] used = new boolean[table.groups()];
        for (int unit = 0; unit < table.units(); unit++) {
            used[table.group(unit)] |= measure.uses(unit);
        }
        int[] groups = new int[used.length];
        int count = 0;
        for (int group = 0; group < used.length; group++) {
            if (used[group]) {
                groups[count++] = group;
            }
        }
        return Arrays.copyOf(groups, count);
    }

    /** Linear interpolation between order statistics (Hyndman and Fan, The American Statistician 50, 1996, definition 7). */
    private static double quantile(double[] sorted, int count, double probability) {
        double place = (count - 1) * probability;
        int below = (int) place;
        int above = Math.min(below + 1, count - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
