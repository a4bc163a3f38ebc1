package dev.rehearsal.scoring.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rehearsal.contracts.ScoreEvent.Summary;
import dev.rehearsal.scoring.numeric.StudentT;
import dev.rehearsal.scoring.session.WeightedMean.Weighted;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WeightedMeanTest {

    @Test
    void nothingObservedIsNoNumber() {
        // When
        Summary summary = WeightedMean.of(List.of(), 3);
        // Then
        assertEquals(new Summary(null, null, null, null, 0, 3), summary);
    }

    @Test
    void oneRatingHasAValueButNoUncertaintyToState() {
        // When
        Summary summary = WeightedMean.of(List.of(new Weighted(3, 2.5)), 0);
        // Then
        assertEquals(new Summary(3.0, null, null, null, 1, 0), summary);
    }

    @Test
    void equalWeightsGiveTheTextbookInterval() {
        // Given 1, 2, 3, 4: mean 2.5, s² = 5/3, standard error sqrt(5/12), t(0.95; 3) = 2.353363
        List<Weighted> ratings =
                List.of(new Weighted(1, 1), new Weighted(2, 1), new Weighted(3, 1), new Weighted(4, 1));
        // When
        Summary summary = WeightedMean.of(ratings, 0);
        // Then
        double error = Math.sqrt(5.0 / 12);
        assertEquals(2.5, value(summary), 1e-12);
        assertEquals(error, number(summary.standardError()), 1e-12);
        assertEquals(Math.max(1, 2.5 - 2.353363 * error), number(summary.low()), 1e-5);
        assertEquals(Math.min(4, 2.5 + 2.353363 * error), number(summary.high()), 1e-5);
    }

    @Test
    void unequalWeightsCountByKishsEffectiveNumber() {
        // Given weights 1/2, 1/4, 1/4 on 2, 3, 3: Σw² = 3/8, n = 8/3, mean 2.5, Σw(x-m)² = 1/4, s² = (1/4)/(5/8) = 2/5
        List<Weighted> ratings = List.of(new Weighted(2, 2), new Weighted(3, 1), new Weighted(3, 1));
        // When
        Summary summary = WeightedMean.of(ratings, 1);
        // Then
        double error = Math.sqrt(0.4 * 3 / 8);
        double t = StudentT.quantile(0.95, 8.0 / 3 - 1);
        assertEquals(2.5, value(summary), 1e-12);
        assertEquals(error, number(summary.standardError()), 1e-12);
        assertEquals(2.5 - t * error, number(summary.low()), 1e-9);
        assertEquals(2.5 + t * error, number(summary.high()), 1e-9);
        assertEquals(1, summary.notObserved());
    }

    @Test
    void agreementOfAFewIsNotCertainty() {
        // When
        Summary summary = WeightedMean.of(List.of(new Weighted(3, 1), new Weighted(3, 1)), 0);
        // Then
        assertEquals(Math.sqrt(1.0 / 24), number(summary.standardError()), 1e-12);
        assertEquals(3.0, value(summary));
        assertTrue(number(summary.low()) < 3);
        assertEquals(4.0, number(summary.high()));
    }

    @Test
    void theIntervalStaysOnTheScaleAndHoldsTheValue() {
        Random random = new Random(11);
        for (int run = 0; run < 2_000; run++) {
            List<Weighted> ratings = ratings(random, 2 + random.nextInt(20));
            Summary summary = WeightedMean.of(ratings, 0);
            assertTrue(1 <= number(summary.low()) && number(summary.low()) <= value(summary), "run " + run);
            assertTrue(value(summary) <= number(summary.high()) && number(summary.high()) <= 4, "run " + run);
        }
    }

    @Test
    void theOrderOfRatingsDoesNotChangeABit() {
        Random random = new Random(12);
        for (int run = 0; run < 500; run++) {
            List<Weighted> ratings = ratings(random, 2 + random.nextInt(60));
            Summary summary = WeightedMean.of(ratings, 0);
            Collections.shuffle(ratings, random);
            assertEquals(summary, WeightedMean.of(ratings, 0), "run " + run);
        }
    }

    private static List<Weighted> ratings(Random random, int count) {
        List<Weighted> ratings = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ratings.add(new Weighted(1 + random.nextInt(4), (1 + random.nextInt(5)) / (1.0 + random.nextInt(7))));
        }
        return ratings;
    }

    private static double value(Summary summary) {
        return number(summary.value());
    }

    private static double number(@org.jspecify.annotations.Nullable Double number) {
        return Objects.requireNonNull(number);
    }
}
