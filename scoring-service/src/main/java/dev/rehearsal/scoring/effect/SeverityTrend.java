package dev.rehearsal.scoring.effect;

import dev.rehearsal.contracts.CandidateId;
import dev.rehearsal.scoring.fair.RatingScale;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * How severity changes along something: the slope g of severity a + g z, by maximum likelihood, everything else of the rating scale model
 * being known. Ratings of one candidate depend on each other, so the variance is taken from the spread of what each candidate adds
 * (Liang and Zeger, Longitudinal data analysis using generalized linear models, Biometrika 73 (1986) 13-22, with the factor G/(G-1) for
 * G candidates).
 *
 * @param slope in logits of severity per unit of z
 * @param influences what each candidate adds to the slope's error, by id
 */
record SeverityTrend(double slope, Map<CandidateId, Double> influences) {

    private static final int MOST_STEPS = 50;
    private static final double CLOSE_ENOUGH = 1e-9;
    private static final double TOO_FAR = 20;

    /** Empty where the likelihood has no maximum, as when all levels are the highest. */
    static Optional<SeverityTrend> of(List<Held> ratings, ToDoubleFunction<PlacedRating> place, RatingScale scale) {
        double middle = ratings.stream()
                .mapToDouble(held -> place.applyAsDouble(held.placed()))
                .average()
                .orElse(0);
        double level = 0;
        double slope = 0;
        for (int step = 0; step < MOST_STEPS; step++) {
            Sums sums = new Sums();
            for (Held held : ratings) {
                double z = place.applyAsDouble(held.placed()) - middle;
                double eta = held.eta() - level - slope * z;
                sums.add(z, scale.expected(eta) - held.step(), scale.variance(eta));
            }
            double determinant = sums.determinant();
            if (!(determinant > 0)) {
                return Optional.empty();
            }
            double moveLevel = (sums.curved * sums.score - sums.crossed * sums.scored) / determinant;
            double moveSlope = (sums.information * sums.scored - sums.crossed * sums.score) / determinant;
            level += Math.clamp(moveLevel, -1, 1);
            slope += moveSlope;
            if (!(Math.abs(level) < TOO_FAR)) {
                return Optional.empty();
            }
            if (Math.abs(moveLevel) < CLOSE_ENOUGH && Math.abs(moveSlope) < CLOSE_ENOUGH) {
                return Optional.of(new SeverityTrend(slope, influences(ratings, place, scale, middle, level, slope)));
            }
        }
        return Optional.empty();
    }

    private static Map<CandidateId, Double> influences(
            List<Held> ratings,
            ToDoubleFunction<PlacedRating> place,
            RatingScale scale,
            double middle,
            double level,
            double slope) {
        Sums all = new Sums();
        Map<CandidateId, Sums> each = new TreeMap<>(Comparator.comparing(CandidateId::value));
        for (Held held : ratings) {
            double z = place.applyAsDouble(held.placed()) - middle;
            double eta = held.eta() - level - slope * z;
            double residual = scale.expected(eta) - held.step();
            all.add(z, residual, scale.variance(eta));
            each.computeIfAbsent(held.candidate(), id -> new Sums()).add(z, residual, 0);
        }
        Map<CandidateId, Double> influences = new TreeMap<>(Comparator.comparing(CandidateId::value));
        each.forEach((candidate, own) -> influences.put(
                candidate, (all.information * own.scored - all.crossed * own.score) / all.determinant()));
        return influences;
    }

    /** The standard error of the slope, or of its difference from another's over the same candidates. */
    static double error(Map<CandidateId, Double> influences) {
        double squares = 0;
        for (double influence : influences.values()) {
            squares += influence * influence;
        }
        double candidates = influences.size();
        return Math.sqrt(squares * candidates / (candidates - 1));
    }

    /** Sums over ratings of the score and the information of level and slope. */
    private static final class Sums {
        private double score;
        private double scored;
        private double information;
        private double crossed;
        private double curved;

        void add(double z, double residual, double variance) {
            score += residual;
            scored += z * residual;
            information += variance;
            crossed += z * variance;
            curved += z * z * variance;
        }

        double determinant() {
            return information * curved - crossed * crossed;
        }
    }
}
