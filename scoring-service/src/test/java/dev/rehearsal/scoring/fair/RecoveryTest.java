package dev.rehearsal.scoring.fair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Known parameters come back from simulated ratings within 1.96 standard errors in 95 % of the cases. {@code
 * -Drehearsal.recovery.simulations=1000} runs as many as the issue asks for.
 */
class RecoveryTest {

    private static final int SIMULATIONS = Integer.getInteger("rehearsal.recovery.simulations", 300);
    private static final Simulation.Size SIZE = new Simulation.Size(60, 12, 18, 3, 6);

    @Test
    void whatIsTrueLiesWithinTheStatedErrorAsOftenAsItShould() {
        Coverage severities = new Coverage("severity");
        Coverage difficulties = new Coverage("difficulty");
        Coverage abilities = new Coverage("ability");
        for (int run = 0; run < SIMULATIONS; run++) {
            // Given
            Simulation simulation = Simulation.draw(SIZE, new Random(1_000 + run));
            // When
            FairEstimate estimate = new FairModel(Priors.USUAL).estimate(FairRatings.of(simulation.ratings()));
            // Then
            for (int i = 0; i < SIZE.interviewers(); i++) {
                severities.add(
                        estimate.interviewers().get(Simulation.interviewer(i)),
                        simulation.severities()[i]);
            }
            for (int i = 0; i < SIZE.criteria(); i++) {
                difficulties.add(
                        estimate.criteria().get(Simulation.criterion(i)),
                        simulation.difficulties()[i]);
            }
            for (int i = 0; i < SIZE.candidates(); i++) {
                abilities.add(
                        estimate.candidates().get(Simulation.candidate(i)),
                        simulation.abilities()[i]);
            }
        }
        severities.check();
        difficulties.check();
        abilities.check();
    }

    private static final class Coverage {

        private final String of;
        private int held;
        private int count;

        Coverage(String of) {
            this.of = of;
        }

        void add(@Nullable Object measured, double truth) {
            switch (measured) {
                case Facet.Measured facet -> add(facet.measure(), facet.standardError(), truth);
                case FairScore.Measured score -> add(score.measure(), score.standardError(), truth);
                case null, default -> throw new AssertionError("refused: " + measured);
            }
        }

        private void add(double measure, double error, double truth) {
            held += Math.abs(measure - truth) <= 1.96 * error ? 1 : 0;
            count++;
        }

        /** Within three standard errors of a share of 0.95, and never further from it than two points. */
        void check() {
            double share = (double) held / count;
            double error = Math.sqrt(0.95 * 0.05 / count);
            System.out.printf("%s within 1.96 standard errors: %.2f %% of %d%n", of, 100 * share, count);
            assertEquals(0.95, share, Math.max(0.01, 3 * error), of);
            assertTrue(share >= 0.93 && share <= 0.97, of);
        }
    }
}
