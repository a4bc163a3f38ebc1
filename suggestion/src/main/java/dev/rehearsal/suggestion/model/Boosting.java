package dev.rehearsal.suggestion.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Gradient boosting of shallow trees for squared error (Friedman, Greedy function approximation: a gradient boosting machine, Annals
 * of Statistics 29(5), 2001), on features cut into a few bins of equal size. A feature may be declared to raise the prediction or to
 * lower it; splits against that are not taken, and bounds are handed down so that no leaf breaks it.
 *
 * @param trees how many
 * @param depth splits from root to leaf
 * @param rate what share of each tree counts
 * @param smallest weight that a leaf must have
 * @param penalty weight of an imagined example without residual in each leaf
 */
public record Boosting(int trees, int depth, double rate, double smallest, double penalty) {

    private static final int BINS = 24;

    /**
     * Learns from weighted rows.
     *
     * @param directions for each feature 1 if more of it may only raise the prediction, -1 if only lower it, 0 if it is free
     */
    public Forest learn(double[][] rows, double[] targets, double[] weights, int[] directions) {
        double[][] limits = limits(rows);
        int[][] bins = bins(rows, limits);
        double start = 0;
        double all = Arrays.stream(weights).sum();
        for (int i = 0; i < rows.length; i++) {
            start += weights[i] * targets[i] / all;
        }
        double[] residuals = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            residuals[i] = targets[i] - start;
        }
        List<Tree> grown = new ArrayList<>();
        for (int t = 0; t < trees; t++) {
            Growth growth = new Growth(this, bins, limits, residuals, weights, directions);
            Tree tree = growth.grow();
            grown.add(tree);
            for (int i = 0; i < rows.length; i++) {
                residuals[i] -= tree.predict(rows[i]);
            }
        }
        return new Forest(start, List.copyOf(grown));
    }

    /** For each feature the values at which it may be split: a row goes left if it has at most that. */
    private static double[][] limits(double[][] rows) {
        double[][] limits = new double[rows[0].length][];
        for (int f = 0; f < limits.length; f++) {
            int feature = f;
            double[] sorted = Arrays.stream(rows)
                    .mapToDouble(row -> row[feature])
                    .sorted()
                    .toArray();
            double[] cuts = new double[BINS - 1];
            for (int b = 1; b < BINS; b++) {
                int at = b * sorted.length / BINS;
                cuts[b - 1] = at == 0 ? sorted[0] : (sorted[at - 1] + sorted[at]) / 2;
            }
            double most = sorted[sorted.length - 1];
            limits[f] = Arrays.stream(cuts).filter(cut -> cut < most).distinct().toArray();
        }
        return limits;
    }

    private static int[][] bins(double[][] rows, double[][] limits) {
        int[][] bins = new int[limits.length][rows.length];
        for (int f = 0; f < limits.length; f++) {
            for (int i = 0; i < rows.length; i++) {
                int bin = 0;
                while (bin < limits[f].length && rows[i][f] > limits[f][bin]) {
                    bin++;
                }
                bins[f][i] = bin;
            }
        }
        return bins;
    }
}
