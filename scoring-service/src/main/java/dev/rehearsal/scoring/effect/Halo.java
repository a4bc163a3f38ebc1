package dev.rehearsal.scoring.effect;

import dev.rehearsal.contracts.CandidateId;
import dev.rehearsal.scoring.fair.RatingScale;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Halo: a general impression that levels out what is rated of one candidate (Saal, Downey and Lahey, Rating the ratings, Psychological
 * Bulletin 88 (1980) 413-428, take the variance across dimensions for it; Myford and Wolfe, Journal of Applied Measurement 5 (2004)
 * 189-227, hold it against a many-facet model). Here: the sum of squares of the levels of one candidate around their mean, over all
 * candidates, divided by what the model expects of it,
 *
 * <pre>Σ (E - mean E)² + Σ V (1 - 1/n)</pre>
 *
 * with E and V the expected level and its variance of each of n ratings. 1 is what the model expects; below it levels lie too close
 * together. The standard error is that of a ratio of sums over candidates (Cochran, Sampling Techniques, 3rd edition 1977, section 2.11).
 */
final class Halo {

    static final int FEWEST_CANDIDATES = 8;
    static final int FEWEST_CRITERIA = 3;

    private Halo() {}

    static Effect of(List<Held> ratings, RatingScale scale) {
        Map<CandidateId, List<Held>> byCandidate = new LinkedHashMap<>();
        for (Held held : ratings) {
            byCandidate
                    .computeIfAbsent(held.candidate(), id -> new ArrayList<>())
                    .add(held);
        }
        List<List<Held>> enough = byCandidate.values().stream()
                .filter(each -> each.size() >= FEWEST_CRITERIA)
                .toList();
        if (enough.size() < FEWEST_CANDIDATES) {
            return new Effect.Refused(Lack.CANDIDATES, enough.size(), FEWEST_CANDIDATES);
        }
        double[] found = enough.stream().mapToDouble(Halo::found).toArray();
        double[] expected =
                enough.stream().mapToDouble(each -> expected(each, scale)).toArray();
        double foundInAll = sum(found);
        double expectedInAll = sum(expected);
        double ratio = foundInAll / expectedInAll;
        double squares = 0;
        for (int i = 0; i < found.length; i++) {
            double residual = found[i] - ratio * expected[i];
            squares += residual * residual;
        }
        double candidates = found.length;
        double error = Math.sqrt(squares * candidates / (candidates - 1)) / expectedInAll;
        return Effect.measured(
                ratio, error, enough.stream().mapToInt(List::size).sum(), found.length);
    }

    private static double found(List<Held> ratings) {
        double mean = ratings.stream().mapToInt(Held::step).average().orElse(0);
        double squares = 0;
        for (Held held : ratings) {
            squares += (held.step() - mean) * (held.step() - mean);
        }
        return squares;
    }

    private static double expected(List<Held> ratings, RatingScale scale) {
        double mean = 0;
        for (Held held : ratings) {
            mean += scale.expected(held.eta()) / ratings.size();
        }
        double squares = 0;
        for (Held held : ratings) {
            double away = scale.expected(held.eta()) - mean;
            squares += away * away + scale.variance(held.eta()) * (1 - 1.0 / ratings.size());
        }
        return squares;
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }
}
