package dev.rehearsal.scoring.fair;

import dev.rehearsal.scoring.numeric.SymmetricMatrix;
import dev.rehearsal.scoring.numeric.SymmetricMatrix.Cholesky;
import java.util.Arrays;
import java.util.Optional;

/**
 * Finds the parameters of highest penalised marginal likelihood by Newton's method. Where the information is not positive definite, a
 * multiple of the diagonal of the complete one is added (Levenberg, Quarterly of Applied Mathematics 2, 1944); a step that makes things
 * worse is halved.
 */
final class Solver {

    private static final double CLOSE_ENOUGH = 1e-6;
    private static final double LONGEST_STEP = 2;
    private static final int MOST_HALVINGS = 30;
    private static final double[] DAMPINGS = {0, 0.01, 0.1, 1, 10, 100};

    private final FairRatings ratings;
    private final Priors priors;
    private final AbilityPosterior ability;

    Solver(FairRatings ratings, Priors priors) {
        this.ratings = ratings;
        this.priors = priors;
        this.ability = new AbilityPosterior(ratings);
    }

    /**
     * The optimum.
     *
     * @param covariance of the estimates: the inverse of the observed information
     * @param steps that were needed
     */
    record Optimum(Parameters parameters, SymmetricMatrix covariance, int steps) {}

    /** Empty if it was not found in so many steps. */
    Optional<Optimum> from(Parameters start, int mostSteps) {
        Parameters at = start;
        Evaluation here = evaluate(at);
        for (int step = 0; step < mostSteps; step++) {
            for (double damping : DAMPINGS) {
                Optional<Cholesky> factor = factor(here, damping);
                if (factor.isEmpty()) {
                    continue;
                }
                double[] move = factor.get().solve(here.gradient());
                double longest = Arrays.stream(move).map(Math::abs).max().orElse(0);
                if (longest < CLOSE_ENOUGH && damping == 0) {
                    return Optional.of(new Optimum(at, factor.get().inverse(), step));
                }
                double share = Math.min(1, LONGEST_STEP / longest);
                Parameters next = at.plus(move, share);
                Evaluation there = evaluate(next);
                for (int halving = 0; worse(there, here) && halving < MOST_HALVINGS; halving++) {
                    share /= 2;
                    next = at.plus(move, share);
                    there = evaluate(next);
                }
                at = next;
                here = there;
                break;
            }
        }
        return Optional.empty();
    }

    private static boolean worse(Evaluation there, Evaluation here) {
        return !(there.value() >= here.value() - 1e-9 * Math.abs(here.value()));
    }

    private static Optional<Cholesky> factor(Evaluation evaluation, double damping) {
        double[] further = evaluation.complete().clone();
        for (int i = 0; i < further.length; i++) {
            further[i] *= damping;
        }
        return evaluation.information().cholesky(further);
    }

    /** The penalised marginal log-likelihood there. */
    Evaluation evaluate(Parameters parameters) {
        Evaluation evaluation = new Evaluation(parameters.size());
        ability.use(parameters);
        for (int candidate = 0; candidate < ratings.candidates().size(); candidate++) {
            ability.integrate(candidate);
            ability.addTo(evaluation);
        }
        penalise(evaluation, parameters);
        return evaluation;
    }

    private void penalise(Evaluation evaluation, Parameters parameters) {
        for (int i = 0; i < parameters.firstAt(); i++) {
            double spread = i < parameters.interviewers() ? priors.severity() : priors.difficulty();
            pull(evaluation, i, parameters.values()[i], spread);
        }
        pull(evaluation, parameters.meanAt(), parameters.mean(), priors.mean());
        double away = parameters.values()[parameters.spreadAt()] - StrictMath.log(priors.spread());
        pull(evaluation, parameters.spreadAt(), away, priors.spreadFactor());
        double first = parameters.scale().first();
        double second = parameters.scale().second();
        double weight = 1 / (priors.threshold() * priors.threshold());
        double between = second - first;
        evaluation.addValue(-weight * (first * first + between * between + second * second) / 2);
        evaluation.addGradient(parameters.firstAt(), -weight * (first - between));
        evaluation.addGradient(parameters.secondAt(), -weight * (second + between));
        evaluation.addComplete(parameters.firstAt(), parameters.firstAt(), 2 * weight);
        evaluation.addComplete(parameters.firstAt(), parameters.secondAt(), -weight);
        evaluation.addComplete(parameters.secondAt(), parameters.secondAt(), 2 * weight);
    }

    private static void pull(Evaluation evaluation, int place, double away, double spread) {
        double weight = 1 / (spread * spread);
        evaluation.addValue(-weight * away * away / 2);
        evaluation.addGradient(place, -weight * away);
        evaluation.addComplete(place, place, weight);
    }

    /** The posterior of abilities, with the parameters it used last. */
    AbilityPosterior ability() {
        return ability;
    }
}
