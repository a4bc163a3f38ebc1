package dev.rehearsal.scoring.effect;

import dev.rehearsal.scoring.fair.RatingScale;

/**
 * The total of further ratings: blocks of ratings that share a shift, which is known to be normal around 0 and no more: the severity of an
 * interviewer, the difficulty of a criterion.
 *
 * @param blocks how many there are
 * @param ratings in each
 * @param error standard deviation of a block's shift, in logits
 */
record FurtherTotals(int blocks, int ratings, double error) {

    private static final double REACH = 4;
    private static final int POINTS = 17;

    FurtherTotals {
        if (blocks < 1 || ratings < 1 || blocks * ratings > OneMore.MOST_RATINGS || !(error >= 0)) {
            throw new IllegalArgumentException(
                    "further ratings are 1 to %d, not %d times %d".formatted(OneMore.MOST_RATINGS, blocks, ratings));
        }
    }

    /** The highest total of steps above the lowest level. */
    int highest() {
        return blocks * ratings * (RatingScale.LEVELS - 1);
    }

    /** How likely each total is for a candidate of that ability. */
    double[] probabilities(RatingScale scale, double ability) {
        double[] block = new double[ratings * (RatingScale.LEVELS - 1) + 1];
        double whole = 0;
        for (int point = 0; point < POINTS; point++) {
            double away = REACH * (2.0 * point / (POINTS - 1) - 1);
            double weight = StrictMath.exp(-away * away / 2);
            whole += weight;
            double[] given = sum(scale.probabilities(ability - away * error), ratings);
            for (int total = 0; total < block.length; total++) {
                block[total] += weight * given[total];
            }
        }
        for (int total = 0; total < block.length; total++) {
            block[total] /= whole;
        }
        return sum(block, blocks);
    }

    /** The distribution of the sum of so many independent draws. */
    private static double[] sum(double[] one, int draws) {
        double[] sum = {1};
        for (int draw = 0; draw < draws; draw++) {
            double[] next = new double[sum.length + one.length - 1];
            for (int i = 0; i < sum.length; i++) {
                for (int j = 0; j < one.length; j++) {
                    next[i + j] += sum[i] * one[j];
                }
            }
            sum = next;
        }
        return sum;
    }
}
