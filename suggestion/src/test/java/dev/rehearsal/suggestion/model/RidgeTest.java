package dev.rehearsal.suggestion.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RidgeTest {

    private static final double[][] ROWS = {{0, 1}, {1, 3}, {2, 0}, {3, 7}, {4, 2}};
    private static final double[] EQUAL = {1, 1, 1, 1, 1};

    @Test
    void withoutPenaltyALineIsFound() {
        double[] targets = {1, 2, 9, 3, 12};
        for (int i = 0; i < targets.length; i++) {
            targets[i] = 5 + 2 * ROWS[i][0] - 0.5 * ROWS[i][1];
        }
        Linear line = Ridge.learn(ROWS, targets, EQUAL, 0);
        assertEquals(5, line.intercept(), 1e-6);
        assertEquals(2, line.slopes()[0], 1e-6);
        assertEquals(-0.5, line.slopes()[1], 1e-6);
    }

    @Test
    void aGreatPenaltyLeavesTheMean() {
        Linear line = Ridge.learn(ROWS, new double[] {1, 2, 3, 4, 10}, EQUAL, 1e12);
        assertEquals(4, line.predict(new double[] {100, 100}), 1e-3);
    }

    @Test
    void aFeatureThatNeverChangesIsHarmless() {
        Linear line =
                Ridge.learn(new double[][] {{1, 0}, {1, 1}, {1, 2}}, new double[] {0, 1, 2}, new double[] {1, 1, 1}, 0);
        assertEquals(3, line.predict(new double[] {1, 3}), 1e-6);
        assertTrue(Double.isFinite(line.slopes()[0]));
    }

    @Test
    void anExampleOfWeightTwoCountsAsTwo() {
        Linear weighted =
                Ridge.learn(new double[][] {{0}, {1}, {2}}, new double[] {0, 5, 3}, new double[] {1, 2, 1}, 1);
        Linear doubled = Ridge.learn(
                new double[][] {{0}, {1}, {1}, {2}}, new double[] {0, 5, 5, 3}, new double[] {1, 1, 1, 1}, 1);
        assertEquals(doubled.intercept(), weighted.intercept(), 1e-9);
        assertEquals(doubled.slopes()[0], weighted.slopes()[0], 1e-9);
    }
}
