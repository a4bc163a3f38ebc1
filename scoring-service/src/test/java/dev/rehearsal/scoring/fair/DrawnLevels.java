package dev.rehearsal.scoring.fair;

import java.util.Random;

/** Levels drawn from the rating scale model with thresholds that are known. */
public final class DrawnLevels {

    static final double[] THRESHOLDS = {-1.2, 0.1, 1.1};

    private DrawnLevels() {}

    /**
     * Draws a level from 1 to 4.
     *
     * @param eta ability less severity and difficulty, in logits
     */
    public static int level(Random random, double eta) {
        double[] odds = new double[4];
        odds[0] = 1;
        double sum = 1;
        for (int step = 1; step < 4; step++) {
            odds[step] = odds[step - 1] * StrictMath.exp(eta - THRESHOLDS[step - 1]);
            sum += odds[step];
        }
        double drawn = random.nextDouble() * sum;
        int step = 0;
        while (step < 3 && drawn >= odds[step]) {
            drawn -= odds[step++];
        }
        return step + 1;
    }
}
