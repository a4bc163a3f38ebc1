package dev.rehearsal.bench;

import java.util.Random;

/** Draws levels, 1 to 4, of the rating scale model with fixed thresholds. */
public final class DrawnLevels {

    private static final double[] THRESHOLDS = {-1.2, 0.1, 1.1};

    private final Random random;

    public DrawnLevels(Random random) {
        this.random = random;
    }

    /** The level of one rating; {@code eta} is ability less severity less difficulty, in logits. */
    public int level(double eta) {
        double[] odds = new double[THRESHOLDS.length + 1];
        odds[0] = 1;
        double sum = 1;
        for (int step = 1; step < odds.length; step++) {
            odds[step] = odds[step - 1] * Math.exp(eta - THRESHOLDS[step - 1]);
            sum += odds[step];
        }
        double drawn = random.nextDouble() * sum;
        int step = 0;
        while (step < odds.length - 1 && drawn >= odds[step]) {
            drawn -= odds[step++];
        }
        return step + 1;
    }
}
