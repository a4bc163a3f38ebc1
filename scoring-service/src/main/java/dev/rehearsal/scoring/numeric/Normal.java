package dev.rehearsal.scoring.numeric;

/** The standard normal distribution. */
public final class Normal {

    /** What the distribution does not exceed with probability 0.95: half the width of a 90 % interval, in standard errors. */
    public static final double Q95 = 1.6448536269514722;

    private static final double FAR = 6;
    private static final int TERMS_FAR_OUT = 60;

    private Normal() {}

    /**
     * The probability of a value of at most x: the series of Abramowitz and Stegun 26.2.11 up to six standard deviations, beyond that the
     * continued fraction 26.2.14.
     */
    public static double cumulative(double x) {
        double distance = Math.abs(x);
        double above = distance < FAR ? 0.5 - series(distance) : tail(distance);
        return x > 0 ? 1 - above : above;
    }

    private static double density(double x) {
        return StrictMath.exp(-x * x / 2) / StrictMath.sqrt(2 * StrictMath.PI);
    }

    private static double series(double x) {
        double term = x;
        double sum = x;
        for (int odd = 3; term > sum * 1e-17; odd += 2) {
            term *= x * x / odd;
            sum += term;
        }
        return density(x) * sum;
    }

    private static double tail(double x) {
        double fraction = x;
        for (int n = TERMS_FAR_OUT; n >= 1; n--) {
            fraction = x + n / fraction;
        }
        return density(x) / fraction;
    }
}
