package dev.rehearsal.suggestion.model;

import java.util.Arrays;

/**
 * Suggests a score from features.
 *
 * @param regression what predicts it
 * @param conformal the interval around it
 */
public record ScoreModel(Forest regression, Conformal conformal) {

    /** Small on purpose: there are few questions to learn from, however many answers. */
    private static final Boosting WAY = new Boosting(60, 2, 0.06, 40, 20);

    /** The score that those features speak for, 0 to 1. */
    public double score(double[] features) {
        return within(regression.predict(features));
    }

    /** Learns the regression; all features may only raise the score. Each example counts by its weight, 1 on average. */
    public static Forest learn(double[][] rows, double[] scores, double[] weights) {
        int[] directions = new int[rows[0].length];
        Arrays.fill(directions, 1);
        return WAY.learn(rows, scores, weights, directions);
    }

    /** The nearest score that there is. */
    public static double within(double score) {
        return Math.max(0, Math.min(1, score));
    }
}
