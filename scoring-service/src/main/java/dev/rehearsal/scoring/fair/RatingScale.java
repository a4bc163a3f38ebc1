package dev.rehearsal.scoring.fair;

/**
 * How likely each of four ordered levels is (Andrich, A rating formulation for ordered response categories, Psychometrika 43 (1978)
 * 561-573): the log odds of step k over step k-1 are η - τ(k), so step x of 0 to 3 has probability proportional to exp(xη - T(x)) with
 * T(x) = τ(1) + … + τ(x). The thresholds sum to 0, hence T(3) = 0 and T(1), T(2) say all.
 *
 * @param first T(1)
 * @param second T(2)
 */
public record RatingScale(double first, double second) {

    /** Levels of a rating: 1 to 4. */
    public static final int LEVELS = 4;

    /** τ(1), τ(2), τ(3). */
    public double[] thresholds() {
        return new double[] {first, second - first, -second};
    }

    /** Probabilities of steps 0 to 3. */
    public double[] probabilities(double eta) {
        double[] logarithms = {0, eta - first, 2 * eta - second, 3 * eta};
        double highest = Math.max(Math.max(0, logarithms[1]), Math.max(logarithms[2], logarithms[3]));
        double sum = 0;
        double[] probabilities = new double[LEVELS];
        for (int step = 0; step < LEVELS; step++) {
            probabilities[step] = StrictMath.exp(logarithms[step] - highest);
            sum += probabilities[step];
        }
        for (int step = 0; step < LEVELS; step++) {
            probabilities[step] /= sum;
        }
        return probabilities;
    }

    /** The mean number of steps above the lowest level, 0 to 3. */
    public double expected(double eta) {
        double[] p = probabilities(eta);
        return p[1] + 2 * p[2] + 3 * p[3];
    }

    /** The variance of the steps, which is also the slope of {@link #expected} and the information of one rating. */
    public double variance(double eta) {
        double[] p = probabilities(eta);
        double mean = p[1] + 2 * p[2] + 3 * p[3];
        return p[1] + 4 * p[2] + 9 * p[3] - mean * mean;
    }
}
