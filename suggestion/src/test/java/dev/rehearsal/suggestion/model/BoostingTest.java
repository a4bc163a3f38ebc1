package dev.rehearsal.suggestion.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BoostingTest {

    private static final int[] FREE = {0, 0};

    @Test
    void itLearnsWhatALineCannot() {
        // Given: high where exactly one of two features is
        double[][] rows = rows(400);
        double[] targets = Arrays.stream(rows)
                .mapToDouble(row -> row[0] > 0.5 ^ row[1] > 0.5 ? 1 : 0)
                .toArray();

        // When
        Forest forest = new Boosting(200, 2, 0.2, 5, 0).learn(rows, targets, ones(400), FREE);

        // Then
        assertTrue(forest.predict(new double[] {0.9, 0.1}) > 0.9);
        assertTrue(forest.predict(new double[] {0.9, 0.9}) < 0.1);
    }

    @Test
    void aFeatureThatMayOnlyRaiseNeverLowers() {
        // Given: a target that falls and rises
        double[][] rows = rows(400);
        double[] targets = Arrays.stream(rows)
                .mapToDouble(row -> Math.sin(6 * row[0]) + row[1])
                .toArray();

        // When
        Forest forest = new Boosting(100, 2, 0.2, 5, 0).learn(rows, targets, ones(400), new int[] {1, 0});

        // Then
        for (double other = 0; other <= 1; other += 0.1) {
            double before = Double.NEGATIVE_INFINITY;
            for (double x = 0; x <= 1; x += 0.02) {
                double now = forest.predict(new double[] {x, other});
                assertTrue(now >= before - 1e-12, "falls at " + x);
                before = now;
            }
        }
    }

    @Test
    void aHeavyExampleCountsAsManyLightOnes() {
        double[][] rows = {{0, 0}, {0, 0}, {0, 0}, {0, 0}};
        Forest forest =
                new Boosting(1, 1, 1, 1, 0).learn(rows, new double[] {1, 0, 0, 0}, new double[] {3, 1, 1, 1}, FREE);
        assertEquals(0.5, forest.predict(new double[] {0, 0}), 1e-12);
    }

    private static double[][] rows(int many) {
        SplittableRandom random = new SplittableRandom(7);
        double[][] rows = new double[many][];
        Arrays.setAll(rows, i -> new double[] {random.nextDouble(), random.nextDouble()});
        return rows;
    }

    private static double[] ones(int many) {
        double[] ones = new double[many];
        Arrays.fill(ones, 1);
        return ones;
    }
}
