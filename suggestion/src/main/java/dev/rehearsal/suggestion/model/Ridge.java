package dev.rehearsal.suggestion.model;

import java.util.Arrays;

/**
 * Linear regression with a penalty on the squares of the coefficients (Hoerl and Kennard, Ridge regression, Technometrics 12(1),
 * 1970). Features are brought to mean 0 and variance 1 first, so that one penalty fits all.
 */
public final class Ridge {

    private static final double NEXT_TO_NOTHING = 1e-9;

    private Ridge() {}

    /**
     * Learns from weighted rows.
     *
     * @param rows one array of features for each example
     * @param targets what is to be predicted
     * @param weights how much each example counts, above 0
     * @param penalty 0 or more, in units of examples
     */
    public static Linear learn(double[][] rows, double[] targets, double[] weights, double penalty) {
        int width = rows[0].length;
        double all = Arrays.stream(weights).sum();
        double[] means = new double[width];
        double[] scales = new double[width];
        double target = 0;
        for (int i = 0; i < rows.length; i++) {
            target += weights[i] * targets[i] / all;
            for (int f = 0; f < width; f++) {
                means[f] += weights[i] * rows[i][f] / all;
            }
        }
        for (int i = 0; i < rows.length; i++) {
            for (int f = 0; f < width; f++) {
                scales[f] += weights[i] * square(rows[i][f] - means[f]) / all;
            }
        }
        for (int f = 0; f < width; f++) {
            scales[f] = Math.sqrt(scales[f]) > NEXT_TO_NOTHING ? Math.sqrt(scales[f]) : 1;
        }
        double[][] normal = new double[width][width];
        double[] right = new double[width];
        double[] z = new double[width];
        for (int i = 0; i < rows.length; i++) {
            for (int f = 0; f < width; f++) {
                z[f] = (rows[i][f] - means[f]) / scales[f];
            }
            for (int f = 0; f < width; f++) {
                right[f] += weights[i] * z[f] * (targets[i] - target);
                for (int g = 0; g <= f; g++) {
                    normal[f][g] += weights[i] * z[f] * z[g];
                }
            }
        }
        for (int f = 0; f < width; f++) {
            normal[f][f] += penalty + NEXT_TO_NOTHING;
        }
        double[] slopes = solve(normal, right);
        double intercept = target;
        for (int f = 0; f < width; f++) {
            slopes[f] /= scales[f];
            intercept -= slopes[f] * means[f];
        }
        return new Linear(intercept, slopes);
    }

    /** Solves with a symmetric, positive definite matrix, of which the lower half is given, by Cholesky's decomposition. */
    private static double[] solve(double[][] lower, double[] right) {
        int n = right.length;
        for (int j = 0; j < n; j++) {
            for (int i = j; i < n; i++) {
                double sum = lower[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= lower[i][k] * lower[j][k];
                }
                lower[i][j] = i == j ? Math.sqrt(sum) : sum / lower[j][j];
            }
        }
        double[] x = right.clone();
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < i; k++) {
                x[i] -= lower[i][k] * x[k];
            }
            x[i] /= lower[i][i];
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int k = i + 1; k < n; k++) {
                x[i] -= lower[k][i] * x[k];
            }
            x[i] /= lower[i][i];
        }
        return x;
    }

    private static double square(double x) {
        return x * x;
    }
}
