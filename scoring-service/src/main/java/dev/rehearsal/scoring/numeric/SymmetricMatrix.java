package dev.rehearsal.scoring.numeric;

import java.util.Optional;

/** A symmetric matrix of which the upper triangle is kept. Not for use by several threads. */
public final class SymmetricMatrix {

    private final double[][] rows;

    /** All zeros. */
    public SymmetricMatrix(int size) {
        rows = new double[size][];
        for (int i = 0; i < size; i++) {
            rows[i] = new double[size];
        }
    }

    /** How many rows it has. */
    public int size() {
        return rows.length;
    }

    /** Element (i,j), which is also (j,i). */
    public double get(int i, int j) {
        return i <= j ? rows[i][j] : rows[j][i];
    }

    /** Adds to elements (i,j) and (j,i), which are one. */
    public void add(int i, int j, double value) {
        if (i <= j) {
            rows[i][j] += value;
        } else {
            rows[j][i] += value;
        }
    }

    /** x' M y, where both vectors are zero but at these places. */
    public double form(int[] places, double[] values, int count) {
        double sum = 0;
        for (int a = 0; a < count; a++) {
            double row = 0;
            for (int b = 0; b < count; b++) {
                row += values[b] * get(places[a], places[b]);
            }
            sum += values[a] * row;
        }
        return sum;
    }

    /** M x. */
    public double[] times(double[] x) {
        double[] product = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            double[] row = rows[i];
            product[i] += row[i] * x[i];
            for (int j = i + 1; j < rows.length; j++) {
                product[i] += row[j] * x[j];
                product[j] += row[j] * x[i];
            }
        }
        return product;
    }

    /**
     * The factor U of U'U = M + diag(further), or empty if that sum is not positive definite (Golub and Van Loan, Matrix Computations, 4th
     * edition 2013, section 4.2). The inner loops run along rows and have no sum in them, so that the compiler can vectorise them.
     */
    public Optional<Cholesky> cholesky(double[] further) {
        int size = rows.length;
        double[][] factor = new double[size][];
        for (int i = 0; i < size; i++) {
            factor[i] = rows[i].clone();
            factor[i][i] += further[i];
        }
        for (int k = 0; k < size; k++) {
            double[] pivots = factor[k];
            double before = rows[k][k] + further[k];
            if (!(pivots[k] > 1e-13 * Math.abs(before)) || Double.isInfinite(pivots[k])) {
                return Optional.empty();
            }
            double root = StrictMath.sqrt(pivots[k]);
            for (int j = k; j < size; j++) {
                pivots[j] /= root;
            }
            for (int i = k + 1; i < size; i++) {
                double share = pivots[i];
                if (share != 0) {
                    subtract(factor[i], share, pivots, i);
                }
            }
        }
        return Optional.of(new Cholesky(factor));
    }

    /** Takes {@code share} times the other row away, from {@code start} on. */
    private static void subtract(double[] row, double share, double[] other, int start) {
        for (int j = start; j < row.length; j++) {
            row[j] -= share * other[j];
        }
    }

    /** The factorisation of a positive definite matrix. */
    public static final class Cholesky {

        private final double[][] factor;

        private Cholesky(double[][] factor) {
            this.factor = factor;
        }

        /** The x of M x = b. */
        public double[] solve(double[] b) {
            double[] x = b.clone();
            for (int i = 0; i < x.length; i++) {
                x[i] /= factor[i][i];
                for (int j = i + 1; j < x.length; j++) {
                    x[j] -= factor[i][j] * x[i];
                }
            }
            for (int i = x.length - 1; i >= 0; i--) {
                for (int j = i + 1; j < x.length; j++) {
                    x[i] -= factor[i][j] * x[j];
                }
                x[i] /= factor[i][i];
            }
            return x;
        }

        /** The inverse of M, as the product of the inverses of its factors. */
        public SymmetricMatrix inverse() {
            int size = factor.length;
            // Row i of the inverse of U: what row i of the unit matrix becomes when U is taken to it from above.
            double[][] inverse = new double[size][size];
            for (int i = size - 1; i >= 0; i--) {
                double[] row = inverse[i];
                row[i] = 1;
                for (int k = i + 1; k < size; k++) {
                    if (factor[i][k] != 0) {
                        subtract(row, factor[i][k], inverse[k], k);
                    }
                }
                for (int j = i; j < size; j++) {
                    row[j] /= factor[i][i];
                }
            }
            // M⁻¹ = U⁻¹ U⁻¹', summed column by column so that the inner loop runs along rows.
            double[][] columns = new double[size][];
            for (int k = 0; k < size; k++) {
                columns[k] = new double[k + 1];
                for (int i = 0; i <= k; i++) {
                    columns[k][i] = inverse[i][k];
                }
            }
            SymmetricMatrix product = new SymmetricMatrix(size);
            for (int k = 0; k < size; k++) {
                for (int i = 0; i <= k; i++) {
                    accumulate(product.rows[i], columns[k][i], columns[k], i);
                }
            }
            return product;
        }

        private static void accumulate(double[] row, double share, double[] other, int start) {
            for (int j = start; j < other.length; j++) {
                row[j] += share * other[j];
            }
        }
    }
}
