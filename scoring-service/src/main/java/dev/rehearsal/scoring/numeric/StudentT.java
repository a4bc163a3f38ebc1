package dev.rehearsal.scoring.numeric;

/**
 * Quantiles of Student's t distribution, for degrees of freedom that need not be whole. Strict arithmetic throughout, so that every
 * machine computes the same bits.
 *
 * <p>The distribution function is 1 - I(v/(v+t²); v/2, 1/2)/2 for t ≥ 0 (Abramowitz and Stegun, 26.7.1), the regularised incomplete
 * beta function I by its continued fraction (DLMF 8.17.22, evaluated by Lentz's method), the logarithm of the gamma function by
 * Lanczos' approximation (g = 7, 9 terms). Tested against the table of NIST/SEMATECH, e-Handbook of Statistical Methods, 1.3.6.7.2.
 */
public final class StudentT {

    private static final double[] LANCZOS = {
        0.99999999999980993,
        676.5203681218851,
        -1259.1392167224028,
        771.32342877765313,
        -176.61502916214059,
        12.507343278686905,
        -0.13857109526572012,
        9.9843695780195716e-6,
        1.5056327351493116e-7
    };
    private static final double TINY = 1e-300;
    private static final double ENOUGH = 1e-15;
    private static final int MOST_TERMS = 10_000;
    private static final int MOST_STEPS = 200;
    private static final double BEYOND = 1e9;

    private StudentT() {}

    /**
     * The value that the distribution does not exceed with that probability.
     *
     * @param probability 0.5 to below 1
     * @param degreesOfFreedom above 0
     * @return 0 or more; infinity if it lies beyond 10⁹, as it does for a small fraction of one degree of freedom
     */
    public static double quantile(double probability, double degreesOfFreedom) {
        if (!(probability >= 0.5 && probability < 1) || !(degreesOfFreedom > 0)) {
            throw new IllegalArgumentException(
                    "no quantile for probability " + probability + " and " + degreesOfFreedom + " degrees of freedom");
        }
        // The function is concave for t > 0, so Newton's steps from the left never pass the solution.
        double t = 0;
        for (int step = 0; step < MOST_STEPS && t < BEYOND; step++) {
            double next = t + (probability - cumulative(t, degreesOfFreedom)) / density(t, degreesOfFreedom);
            if (!(next - t > 1e-14 * (1 + t))) {
                return t;
            }
            t = next;
        }
        return t < BEYOND ? t : Double.POSITIVE_INFINITY;
    }

    /** The probability of a value of at most t; t is 0 or more. */
    static double cumulative(double t, double degreesOfFreedom) {
        double tSquared = t * t;
        double x = degreesOfFreedom / (degreesOfFreedom + tSquared);
        return 1 - 0.5 * incompleteBeta(x, degreesOfFreedom / 2, 0.5, tSquared / (degreesOfFreedom + tSquared));
    }

    private static double density(double t, double degreesOfFreedom) {
        double half = (degreesOfFreedom + 1) / 2;
        double logarithm = logGamma(half)
                - logGamma(degreesOfFreedom / 2)
                - 0.5 * StrictMath.log(degreesOfFreedom * StrictMath.PI)
                - half * StrictMath.log1p(t * t / degreesOfFreedom);
        return StrictMath.exp(logarithm);
    }

    /** I(x; a, b); {@code y} is 1 - x, given apart because the subtraction would lose digits. */
    private static double incompleteBeta(double x, double a, double b, double y) {
        if (x <= 0) {
            return 0;
        }
        if (y <= 0) {
            return 1;
        }
        double front = StrictMath.exp(
                logGamma(a + b) - logGamma(a) - logGamma(b) + a * StrictMath.log(x) + b * StrictMath.log(y));
        return x < (a + 1) / (a + b + 2)
                ? front * continuedFraction(x, a, b) / a
                : 1 - front * continuedFraction(y, b, a) / b;
    }

    private static double continuedFraction(double x, double a, double b) {
        double c = 1;
        double d = 1 / notZero(1 - (a + b) * x / (a + 1));
        double fraction = d;
        for (int m = 1; m <= MOST_TERMS; m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / notZero(1 + even * d);
            c = notZero(1 + even / c);
            fraction *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / notZero(1 + odd * d);
            c = notZero(1 + odd / c);
            double change = d * c;
            fraction *= change;
            if (Math.abs(change - 1) < ENOUGH) {
                break;
            }
        }
        return fraction;
    }

    private static double notZero(double value) {
        return Math.abs(value) < TINY ? TINY : value;
    }

    /** ln Γ(x) for x above 0. */
    private static double logGamma(double x) {
        if (x < 1) {
            return logGamma(x + 1) - StrictMath.log(x);
        }
        double z = x - 1;
        double sum = LANCZOS[0];
        for (int i = 1; i < LANCZOS.length; i++) {
            sum += LANCZOS[i] / (z + i);
        }
        double base = z + 7.5;
        return 0.5 * StrictMath.log(2 * StrictMath.PI) + (z + 0.5) * StrictMath.log(base) - base + StrictMath.log(sum);
    }
}
