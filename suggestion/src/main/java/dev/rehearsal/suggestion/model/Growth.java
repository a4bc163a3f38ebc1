package dev.rehearsal.suggestion.model;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Grows one tree of a {@link Boosting}. */
@SuppressWarnings("ArrayRecordComponent") // Lives as long as the growth of a tree.
record Growth(Boosting way, int[][] bins, double[][] limits, double[] residuals, double[] weights, int[] directions) {

    private record Cut(int feature, int bin, double gain, double below, double above) {}

    Tree grow() {
        int[] rows = IntStream.range(0, residuals.length).toArray();
        return node(rows, way.depth(), Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    private Tree node(int[] rows, int depth, double low, double high) {
        Cut cut = depth == 0 ? null : best(rows, low, high);
        if (cut == null) {
            return new Tree.Leaf(way.rate() * value(rows, low, high));
        }
        int[] below = Arrays.stream(rows)
                .filter(row -> bins[cut.feature][row] <= cut.bin)
                .toArray();
        int[] above = Arrays.stream(rows)
                .filter(row -> bins[cut.feature][row] > cut.bin)
                .toArray();
        int direction = directions[cut.feature];
        double middle = (cut.below + cut.above) / 2;
        return new Tree.Split(
                cut.feature,
                limits[cut.feature][cut.bin],
                node(below, depth - 1, direction < 0 ? middle : low, direction > 0 ? middle : high),
                node(above, depth - 1, direction > 0 ? middle : low, direction < 0 ? middle : high));
    }

    private @Nullable Cut best(int[] rows, double low, double high) {
        Cut best = null;
        for (int f = 0; f < bins.length; f++) {
            int many = limits[f].length + 1;
            double[] sums = new double[many];
            double[] mass = new double[many];
            for (int row : rows) {
                sums[bins[f][row]] += weights[row] * residuals[row];
                mass[bins[f][row]] += weights[row];
            }
            double sum = Arrays.stream(sums).sum();
            double all = Arrays.stream(mass).sum();
            double whole = worth(sum, all, clamp(mean(sum, all), low, high));
            double left = 0;
            double leftMass = 0;
            for (int bin = 0; bin < many - 1; bin++) {
                left += sums[bin];
                leftMass += mass[bin];
                if (leftMass < way.smallest() || all - leftMass < way.smallest()) {
                    continue;
                }
                double below = clamp(mean(left, leftMass), low, high);
                double above = clamp(mean(sum - left, all - leftMass), low, high);
                double gain = worth(left, leftMass, below) + worth(sum - left, all - leftMass, above) - whole;
                boolean allowed = directions[f] * (above - below) >= 0;
                if (allowed && gain > (best == null ? 1e-12 : best.gain)) {
                    best = new Cut(f, bin, gain, below, above);
                }
            }
        }
        return best;
    }

    /** By how much a leaf with that value lowers the squared error. */
    private double worth(double sum, double mass, double value) {
        return 2 * value * sum - value * value * (mass + way.penalty());
    }

    private double value(int[] rows, double low, double high) {
        double sum = 0;
        double mass = 0;
        for (int row : rows) {
            sum += weights[row] * residuals[row];
            mass += weights[row];
        }
        return clamp(mean(sum, mass), low, high);
    }

    private double mean(double sum, double mass) {
        return mass + way.penalty() == 0 ? 0 : sum / (mass + way.penalty());
    }

    private static double clamp(double value, double low, double high) {
        return Math.max(low, Math.min(high, value));
    }
}
