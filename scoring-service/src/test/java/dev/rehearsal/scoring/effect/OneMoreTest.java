package dev.rehearsal.scoring.effect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rehearsal.scoring.effect.OneMore.Further;
import dev.rehearsal.scoring.fair.Facet;
import dev.rehearsal.scoring.fair.FairScore;
import dev.rehearsal.scoring.fair.Fit;
import dev.rehearsal.scoring.fair.RatingScale;
import dev.rehearsal.scoring.fair.Refusal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneMoreTest {

    private static final RatingScale SCALE = new RatingScale(-1.2, -1.1);
    private static final int GRID = 41;

    /** Draws abilities and ratings, works out the posterior on a grid, and counts how often the decision turns. */
    @ParameterizedTest
    @CsvSource({
        "0.3, 0.5, 6, 2.5, 0",
        "0.6, 0.4, 8, 2.5, 0",
        "-0.2, 0.6, 3, 2.5, 0",
        "1.2, 0.5, 10, 3, 0",
        "0.3, 0.5, 6, 2.5, 0.6"
    })
    void theProbabilityIsThatOfASimulation(
            double measure, double error, int ratings, double cut, double severityError) {
        // Given
        Random random = new Random(17);
        int runs = 4_000;
        int turned = 0;
        boolean passes = 1 + SCALE.expected(measure) >= cut;
        for (int run = 0; run < runs; run++) {
            double ability = measure + error * random.nextGaussian();
            double severity = severityError * random.nextGaussian();
            int[] counts = new int[RatingScale.LEVELS];
            for (int rating = 0; rating < ratings; rating++) {
                counts[draw(random, SCALE.probabilities(ability - severity))]++;
            }
            double mean = posteriorMean(measure, error, severityError, counts);
            turned += 1 + SCALE.expected(mean) >= cut == passes ? 0 : 1;
        }
        // When
        OneMore oneMore =
                OneMore.of(score(measure, error), SCALE, cut, new Further.Interviewer(ratings, severityError));
        // Then
        assertEquals(passes, oneMore.passes());
        double sampling = Math.sqrt(oneMore.change() * (1 - oneMore.change()) / runs);
        assertEquals((double) turned / runs, oneMore.change(), 3 * sampling + 0.002);
    }

    /** Over a grid of abilities and severities. */
    private static double posteriorMean(double measure, double error, double severityError, int[] counts) {
        double sum = 0;
        double mean = 0;
        int severities = severityError > 0 ? 13 : 1;
        for (int i = 0; i < GRID; i++) {
            double away = (i - GRID / 2) * 10.0 / GRID;
            for (int j = 0; j < severities; j++) {
                double beside = (j - severities / 2) * 0.5;
                double weight = Math.exp(-(away * away + beside * beside) / 2);
                double[] levels = SCALE.probabilities(measure + away * error - beside * severityError);
                for (int step = 0; step < counts.length; step++) {
                    weight *= Math.pow(levels[step], counts[step]);
                }
                sum += weight;
                mean += weight * (measure + away * error);
            }
        }
        return mean / sum;
    }

    private static int draw(Random random, double[] probabilities) {
        double drawn = random.nextDouble();
        int step = 0;
        while (step < 3 && drawn >= probabilities[step]) {
            drawn -= probabilities[step++];
        }
        return step;
    }

    @Test
    void nearTheCutItIsMoreWorthwhileThanFarFromIt() {
        assertTrue(change(0.1, 8, 0.2) > 0.3);
        assertTrue(change(2.5, 8, 0.2) < 0.01);
        assertTrue(change(0.1, 8, 0.2) < 0.5);
    }

    @Test
    void moreRatingsAndKnownInterviewersChangeMore() {
        assertTrue(change(0.5, 12, 0.2) > change(0.5, 3, 0.2));
        assertTrue(change(0.5, 8, 0.1) > change(0.5, 8, 1));
    }

    @Test
    void aChangeIsNeverLikelierThanBeingWrong() {
        OneMore oneMore = OneMore.of(score(0.5, 0.5), SCALE, 2.5, new Further.Interviewer(200, 0.01));
        assertTrue(oneMore.change() < oneMore.wrongNow() + 0.001);
        assertEquals(oneMore.wrongNow(), oneMore.change(), 0.03);
    }

    @Test
    void aQuestionRatedByMoreChangesMore() {
        OneMore one = OneMore.of(score(0.5, 0.5), SCALE, 2.5, new Further.Question(3, 1, 0.3));
        OneMore three = OneMore.of(score(0.5, 0.5), SCALE, 2.5, new Further.Question(3, 3, 0.3));
        OneMore unknown = OneMore.of(score(0.5, 0.5), SCALE, 2.5, new Further.Question(3, 3, 1));
        assertTrue(three.change() > one.change());
        assertTrue(three.change() > unknown.change());
    }

    @Test
    void belowTheCutIsNotPassed() {
        assertFalse(OneMore.of(score(0.5, 0.5), SCALE, 3.2, new Further.Interviewer(3, 0.2))
                .passes());
    }

    @Test
    void errorsAndSpreadAreThoseOfWhatIsMeasured() {
        List<Facet> facets = List.of(
                new Facet.Measured(0.6, 0.3, 10, new Fit(1, 1)),
                new Facet.Measured(-0.6, 0.4, 10, new Fit(1, 1)),
                new Facet.Refused(new Refusal.Alone(), 1));
        assertEquals(Math.sqrt(0.125), OneMore.typicalError(facets, 1), 1e-12);
        assertEquals(Math.sqrt(0.36 + 0.125), OneMore.spread(facets, 1), 1e-12);
        assertEquals(1, OneMore.spread(List.of(), 1));
    }

    @Test
    void aCutOffTheScaleIsRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> OneMore.of(score(0, 1), SCALE, 4, new Further.Interviewer(3, 0.2)));
        assertThrows(
                IllegalArgumentException.class,
                () -> OneMore.of(score(0, 1), SCALE, 2.5, new Further.Interviewer(0, 0.2)));
        assertThrows(
                IllegalArgumentException.class,
                () -> OneMore.of(score(0, 1), SCALE, 2.5, new Further.Question(20, 20, 0.2)));
    }

    private static double change(double measure, int ratings, double severityError) {
        return OneMore.of(score(measure, 0.5), SCALE, 2.5, new Further.Interviewer(ratings, severityError))
                .change();
    }

    private static FairScore.Measured score(double measure, double error) {
        double average = 1 + SCALE.expected(measure);
        return new FairScore.Measured(measure, error, average, 1, 4, average, 20, new Fit(1, 1));
    }
}
