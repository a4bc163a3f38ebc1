package dev.rehearsal.scoring.effect;

import dev.rehearsal.scoring.fair.Facet;
import dev.rehearsal.scoring.fair.FairScore;
import dev.rehearsal.scoring.fair.RatingScale;
import dev.rehearsal.scoring.numeric.Normal;
import java.util.Collection;

/**
 * Whether one more interviewer or question is likely to change the decision "the fair average is at or above a cut" (preposterior analysis:
 * Raiffa and Schlaifer, Applied Statistical Decision Theory, 1961, chapter 5).
 *
 * <p>The ability is taken as normal with the fair score's measure and standard error. Every total that the further ratings can have is
 * weighed with its probability, given what is known now; each leads to a new measure, the mean of the ability given that total. In
 * this model the total says all that ratings of equal difficulty can say (Andrich 1978). So nothing is simulated.
 *
 * @param passes whether the candidate is at or above the cut now
 * @param wrongNow the probability that the ability is on the other side of the cut
 * @param change the probability that the further ratings move the measure to the other side
 */
public record OneMore(boolean passes, double wrongNow, double change) {

    /** Most ratings that are weighed; more change next to nothing. */
    public static final int MOST_RATINGS = 200;

    private static final double REACH = 5;
    private static final int POINTS = 81;

    /** What would be added. */
    public sealed interface Further {

        /**
         * One more interviewer on criteria of average difficulty.
         *
         * @param ratings how many they would give
         * @param severityError how far their severity is known: for one of the team {@link OneMore#typicalError}, for a newcomer
         *     {@link OneMore#spread}
         */
        record Interviewer(int ratings, double severityError) implements Further {}

        /**
         * One more question by the same panel, of average severity.
         *
         * @param criteria how many it has
         * @param panel how many interviewers rate it
         * @param difficultyError how far the difficulty of one of its criteria is known
         */
        record Question(int criteria, int panel, double difficultyError) implements Further {}
    }

    /**
     * Of a candidate.
     *
     * @param cut on the scale of levels, above 1 and below 4
     */
    public static OneMore of(FairScore.Measured score, RatingScale scale, double cut, Further further) {
        if (!(cut > 1 && cut < RatingScale.LEVELS)) {
            throw new IllegalArgumentException("a cut lies between 1 and " + RatingScale.LEVELS + ", not at " + cut);
        }
        double limit = ability(scale, cut);
        boolean passes = score.measure() >= limit;
        return new OneMore(
                passes,
                Normal.cumulative(-Math.abs(score.measure() - limit) / score.standardError()),
                change(score, scale, limit, blocks(further)));
    }

    private static FurtherTotals blocks(Further further) {
        return switch (further) {
            case Further.Interviewer one -> new FurtherTotals(1, one.ratings(), one.severityError());
            case Further.Question one -> new FurtherTotals(one.criteria(), one.panel(), one.difficultyError());
        };
    }

    private static double change(FairScore.Measured score, RatingScale scale, double limit, FurtherTotals totals) {
        double[] probabilities = new double[totals.highest() + 1];
        double[] moments = new double[totals.highest() + 1];
        double whole = 0;
        for (int point = 0; point < POINTS; point++) {
            double away = REACH * (2.0 * point / (POINTS - 1) - 1);
            double ability = score.measure() + away * score.standardError();
            double weight = StrictMath.exp(-away * away / 2);
            whole += weight;
            double[] given = totals.probabilities(scale, ability);
            for (int total = 0; total < given.length; total++) {
                probabilities[total] += weight * given[total];
                moments[total] += weight * given[total] * ability;
            }
        }
        boolean passes = score.measure() >= limit;
        double changed = 0;
        for (int total = 0; total < probabilities.length; total++) {
            if (moments[total] >= limit * probabilities[total] != passes) {
                changed += probabilities[total] / whole;
            }
        }
        return changed;
    }

    /** Where the expected level is the cut, by bisection. */
    private static double ability(RatingScale scale, double cut) {
        double low = -50;
        double high = 50;
        for (int step = 0; step < 100; step++) {
            double middle = (low + high) / 2;
            if (1 + scale.expected(middle) < cut) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** How far severities or difficulties are known: the root mean square of their standard errors; {@code usual} if none is. */
    public static double typicalError(Collection<Facet> facets, double usual) {
        return Math.sqrt(facets.stream()
                .filter(Facet.Measured.class::isInstance)
                .mapToDouble(facet -> square(((Facet.Measured) facet).standardError()))
                .average()
                .orElse(usual * usual));
    }

    /**
     * How far severities or difficulties differ: the root of the mean of their squares and of their squared standard errors, which is
     * what is expected of the true ones; {@code usual} if none is known.
     */
    public static double spread(Collection<Facet> facets, double usual) {
        return Math.sqrt(facets.stream()
                .filter(Facet.Measured.class::isInstance)
                .map(Facet.Measured.class::cast)
                .mapToDouble(facet -> square(facet.measure()) + square(facet.standardError()))
                .average()
                .orElse(usual * usual));
    }

    private static double square(double value) {
        return value * value;
    }
}
