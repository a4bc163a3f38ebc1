package dev.rehearsal.scoring.fair;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The likelihood, its derivatives and the posterior of one ability, each against a plain way to compute the same. */
class MarginalLikelihoodTest {

    private static final double STEP = 1e-3;

    private final Simulation simulation = Simulation.draw(new Simulation.Size(25, 5, 9, 2, 4), new Random(71));
    private final FairRatings ratings = FairRatings.of(simulation.ratings());
    private final Parameters parameters = Parameters.zero(5, 9);

    @BeforeEach
    void someParameters() {
        Random random = new Random(72);
        for (int i = 0; i < parameters.size(); i++) {
            parameters.values()[i] = 0.4 * random.nextGaussian();
        }
    }

    @Test
    void theGradientIsTheSlopeOfTheLikelihood() {
        Solver solver = new Solver(ratings, Priors.USUAL);
        Evaluation here = solver.evaluate(parameters);
        for (int i = 0; i < parameters.size(); i++) {
            double slope = (solver.evaluate(moved(i, STEP)).value()
                            - solver.evaluate(moved(i, -STEP)).value())
                    / (2 * STEP);
            assertEquals(slope, here.gradient()[i], 1e-3, "parameter " + i);
        }
    }

    @Test
    void theInformationIsTheSlopeOfTheGradient() {
        Solver solver = new Solver(ratings, Priors.USUAL);
        Evaluation here = solver.evaluate(parameters);
        for (int i = 0; i < parameters.size(); i++) {
            double[] up = solver.evaluate(moved(i, STEP)).gradient();
            double[] down = solver.evaluate(moved(i, -STEP)).gradient();
            for (int j = 0; j < parameters.size(); j++) {
                double slope = (down[j] - up[j]) / (2 * STEP);
                assertEquals(slope, here.information().get(i, j), 5e-3, "parameters " + i + " and " + j);
            }
        }
    }

    @Test
    void theAbilityIsThatOfAFineGrid() {
        AbilityPosterior posterior = new AbilityPosterior(ratings);
        posterior.use(parameters);
        for (int candidate = 0; candidate < 25; candidate++) {
            // Given
            double sum = 0;
            double first = 0;
            double second = 0;
            for (double ability = -12; ability <= 12; ability += 0.01) {
                double weight = Math.exp(logPosterior(candidate, ability));
                sum += weight;
                first += weight * ability;
                second += weight * ability * ability;
            }
            // When
            posterior.integrate(candidate);
            // Then
            double mean = first / sum;
            assertEquals(mean, posterior.mean(), 1e-4);
            assertEquals(second / sum - mean * mean, posterior.variance(), 1e-4);
        }
    }

    private double logPosterior(int candidate, double ability) {
        double away = (ability - parameters.mean()) / parameters.spread();
        double sum = -away * away / 2;
        for (int i = ratings.start(candidate); i < ratings.start(candidate + 1); i++) {
            double eta =
                    ability - parameters.severity(ratings.interviewer(i)) - parameters.difficulty(ratings.criterion(i));
            sum += Math.log(parameters.scale().probabilities(eta)[ratings.level(i)]);
        }
        return sum;
    }

    private Parameters moved(int parameter, double step) {
        double[] direction = new double[parameters.size()];
        direction[parameter] = 1;
        return parameters.plus(direction, step);
    }
}
