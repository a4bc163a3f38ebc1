package dev.rehearsal.suggestion.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ConformalTest {

    @Test
    void theReachIsTheErrorOfTheRankThatTheNextOneNeeds() {
        // Given: nineteen errors of 0.01, 0.02, … around 0.5, whose expected size is 0.3
        double[] predictions = new double[19];
        double[] truths = new double[19];
        for (int i = 0; i < 19; i++) {
            predictions[i] = 0.5;
            truths[i] = 0.5 + (i % 2 == 0 ? 1 : -1) * (i + 1) / 100.0;
        }

        // Then: 0.9 · (19 + 1) = 18, the error of rank 18
        assertEquals(0.18 / 0.3, Conformal.of(predictions, truths, 0.9).reach(), 1e-9);
    }

    @Test
    void withTooFewErrorsTheIntervalIsTheWholeScale() {
        Conformal conformal = Conformal.of(new double[] {0.5, 0.5}, new double[] {0.5, 0.5}, 0.9);
        assertEquals(new Interval(0, 1), conformal.around(0.7));
    }

    @Test
    void theNextOneIsCoveredAsOftenAsPromised() {
        // Given: errors of a kind that no formula was told
        SplittableRandom random = new SplittableRandom(11);
        int covered = 0;
        int rounds = 4000;
        for (int round = 0; round < rounds; round++) {
            double[] predictions = new double[60];
            double[] truths = new double[60];
            Arrays.setAll(predictions, i -> random.nextDouble());
            Arrays.setAll(truths, i -> random.nextDouble() < predictions[i] ? 1 : 0);
            double next = random.nextDouble();
            Interval interval = Conformal.of(predictions, truths, 0.9).around(next);
            covered += interval.contains(random.nextDouble() < next ? 1 : 0) ? 1 : 0;
        }

        // Then: with 60 errors between 90 % and 90 % + 1/61, give or take the luck of 4000 rounds
        assertEquals(0.9, covered / (double) rounds, 0.02);
    }

    @Test
    void atTheEndsOfTheScaleIntervalsAreNarrower() {
        Conformal conformal = new Conformal(1);
        assertTrue(conformal.around(0.95).width() < conformal.around(0.5).width());
        assertEquals(1, conformal.around(0.98).high());
    }
}
