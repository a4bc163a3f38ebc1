package dev.rehearsal.scoring.fair;

import dev.rehearsal.contracts.MemberId;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The many-facet Rasch model with a rating scale (Linacre, Many-Facet Rasch Measurement, 1989; Andrich 1978): the log odds of level k
 * over level k-1 are
 *
 * <pre>ability(candidate) - severity(interviewer) - difficulty(criterion) - threshold(k)</pre>
 *
 * <p>Abilities are taken as a normal sample, whose mean and spread are estimated with the rest, and are integrated out (marginal
 * maximum likelihood; Bock and Aitkin, Psychometrika 46 (1981) 443-459), because estimating one ability per candidate jointly with the
 * rest would bias the rest (Neyman and Scott, Econometrica 16, 1948). Severities, difficulties and thresholds have the normal
 * {@link Priors}. Standard errors come from the inverse of the observed information of this penalised likelihood. A candidate's measure
 * is the mean of the ability given the candidate's ratings, and its variance that of the ability plus what the uncertainty of all the
 * other parameters adds (Tsutakawa and Johnson, Psychometrika 55 (1990) 371-390). So it is finite for a candidate who got nothing but 4.
 *
 * <p>Measures are given for the largest group of candidates that can be compared. All others are refused with the reason. Severities and
 * difficulties are centred at 0 over those that can be compared.
 */
public final class FairModel {

    private static final int MOST_STEPS = 100;

    private final Priors priors;
    private final int mostSteps;

    public FairModel(Priors priors) {
        this(priors, MOST_STEPS);
    }

    FairModel(Priors priors, int mostSteps) {
        this.priors = priors;
        this.mostSteps = mostSteps;
    }

    /** Estimates from nothing. */
    public FairEstimate estimate(FairRatings ratings) {
        return estimate(ratings, Map.of(), Map.of(), null);
    }

    /**
     * Estimates from where the last estimation ended, which is quicker when little has changed. The result is the same up to 10⁻⁶
     * logits.
     */
    public FairEstimate estimate(FairRatings ratings, FairEstimate last) {
        return estimate(ratings, last.severities(), last.difficulties(), last.common());
    }

    private FairEstimate estimate(
            FairRatings ratings,
            Map<MemberId, Double> severities,
            Map<Criterion, Double> difficulties,
            @Nullable Parameters common) {
        Grouping grouping = Grouping.of(ratings);
        FairRatings reference = grouping.estimated();
        if (reference.size() == 0) {
            return FairEstimate.none(ratings, grouping);
        }
        Solver solver = new Solver(reference, priors);
        Parameters start = start(reference);
        for (int i = 0; i < reference.interviewers().size(); i++) {
            start.values()[i] = severities.getOrDefault(reference.interviewers().get(i), 0.0);
        }
        for (int i = 0; i < reference.criteria().size(); i++) {
            start.values()[start.difficultyAt(i)] =
                    difficulties.getOrDefault(reference.criteria().get(i), 0.0);
        }
        if (common != null) {
            System.arraycopy(common.values(), common.firstAt(), start.values(), start.firstAt(), 4);
        }
        return solver.from(start, mostSteps)
                .map(optimum -> {
                    Centred centred = grouping.centre(optimum);
                    return new Results(ratings, grouping, centred, solver.ability()).estimate(optimum.steps());
                })
                .orElseGet(() -> FairEstimate.none(ratings, grouping));
    }

    /** What would give the levels as often as they occur, if there were no differences at all. */
    private static Parameters start(FairRatings ratings) {
        double[] counts = new double[RatingScale.LEVELS];
        Arrays.fill(counts, 0.5);
        for (int i = 0; i < ratings.size(); i++) {
            counts[ratings.level(i)]++;
        }
        Parameters start = Parameters.zero(
                ratings.interviewers().size(), ratings.criteria().size());
        double mean = StrictMath.log(counts[3] / counts[0]) / 3;
        start.values()[start.meanAt()] = mean;
        start.values()[start.firstAt()] = mean - StrictMath.log(counts[1] / counts[0]);
        start.values()[start.secondAt()] = 2 * mean - StrictMath.log(counts[2] / counts[0]);
        return start;
    }
}
