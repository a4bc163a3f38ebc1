package dev.rehearsal.scoring.session;

import dev.rehearsal.contracts.ScoreEvent.Summary;
import dev.rehearsal.scoring.numeric.StudentT;
import java.util.Comparator;
import java.util.List;

/**
 * A weighted mean of ratings on the four-level scale, with its uncertainty. With weights w scaled to sum to 1 and levels x:
 *
 * <ul>
 *   <li>value: m = Σ w x
 *   <li>effective number of ratings: n = 1 / Σ w² (Kish, <i>Survey Sampling</i>, 1965, 11.7)
 *   <li>variance of a rating: s² = Σ w (x - m)² / (1 - Σ w²), the unbiased estimate for such weights (GNU Scientific Library, manual,
 *       "Weighted Samples"); never taken below 1/12, the variance that rounding to whole levels has by itself (Sheppard, 1898), so
 *       that two equal ratings do not pass for certainty
 *   <li>standard error: √(s² / n)
 *   <li>90 % interval: m ± t · standard error, t the 0.95 quantile of Student's distribution (1908) with n - 1 degrees of freedom, cut
 *       off at 1 and 4
 * </ul>
 *
 * With equal weights these are the textbook mean, standard error of the mean and t interval. The result does not depend on the order of
 * the ratings, to the last bit: they are sorted before they are summed.
 */
final class WeightedMean {

    /** Smallest variance of one rating: what rounding to whole levels causes. */
    private static final double ROUNDING_VARIANCE = 1.0 / 12;

    private static final double LOWEST = 1;
    private static final double HIGHEST = 4;
    private static final double UPPER_PROBABILITY = 0.95;
    private static final Comparator<Weighted> ORDER =
            Comparator.comparingInt(Weighted::level).thenComparingDouble(Weighted::weight);

    private WeightedMean() {}

    /** An observed rating: its level, 1 to 4, and a weight above 0 in whatever unit. */
    record Weighted(int level, double weight) {}

    /** Summarises; without any rating there is no number, and with one rating there is no uncertainty to state. */
    static Summary of(List<Weighted> ratings, int notObserved) {
        if (ratings.isEmpty()) {
            return new Summary(null, null, null, null, 0, notObserved);
        }
        List<Weighted> sorted = ratings.stream().sorted(ORDER).toList();
        double total = 0;
        double weighted = 0;
        for (Weighted rating : sorted) {
            total += rating.weight();
            weighted += rating.weight() * rating.level();
        }
        double mean = clamp(
                weighted / total, sorted.getFirst().level(), sorted.getLast().level());
        if (sorted.size() == 1) {
            return new Summary(mean, null, null, null, 1, notObserved);
        }
        double concentration = 0;
        double spread = 0;
        for (Weighted rating : sorted) {
            double share = rating.weight() / total;
            double distance = rating.level() - mean;
            concentration += share * share;
            spread += share * distance * distance;
        }
        double variance = Math.max(ROUNDING_VARIANCE, spread / (1 - concentration));
        double error = Math.sqrt(variance * concentration);
        double reach = StudentT.quantile(UPPER_PROBABILITY, 1 / concentration - 1) * error;
        return new Summary(
                mean,
                error,
                clamp(mean - reach, LOWEST, HIGHEST),
                clamp(mean + reach, LOWEST, HIGHEST),
                sorted.size(),
                notObserved);
    }

    private static double clamp(double value, double lowest, double highest) {
        return Math.min(highest, Math.max(lowest, value));
    }
}
