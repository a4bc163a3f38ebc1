package dev.rehearsal.scoring.fair;

import java.util.Arrays;

/**
 * What there is to know of a candidate's ratings if the ability is this one: for each rating its information and how that goes with the
 * thresholds, and the score, which is the slope of the log-likelihood, for each of the candidate's parameters.
 */
final class AbilityNode {

    private static final double MUCH = 1e100;

    final double[] variances;
    final double[] withFirst;
    final double[] withSecond;
    final double[] scores;
    double ofFirst;
    double ofBoth;
    double ofSecond;
    double ability;

    AbilityNode(int mostRatings) {
        variances = new double[mostRatings];
        withFirst = new double[mostRatings];
        withSecond = new double[mostRatings];
        scores = new double[2 * mostRatings + 4];
    }

    /**
     * Takes everything at this ability.
     *
     * @param ease exp(-severity - difficulty) of each rating
     * @param steps above the lowest level of each rating
     * @return the sum of the logarithms of the denominators of the ratings' probabilities
     */
    double visit(double at, LocalParameters local, double[] ease, int[] steps, int count) {
        ability = at;
        ofFirst = 0;
        ofBoth = 0;
        ofSecond = 0;
        Arrays.fill(scores, 0, local.count(), 0);
        double odds = StrictMath.exp(ability);
        int first = local.count() - 4;
        double logarithm = 0;
        double product = 1;
        for (int i = 0; i < count; i++) {
            double t = odds * ease[i];
            double one = local.firstEase * t;
            double two = local.secondEase * t * t;
            double three = t * t * t;
            double whole = 1 + one + two + three;
            product *= whole;
            if (product > MUCH) {
                logarithm += StrictMath.log(product);
                product = 1;
            }
            one /= whole;
            two /= whole;
            three /= whole;
            double expected = one + 2 * two + 3 * three;
            variances[i] = one + 4 * two + 9 * three - expected * expected;
            withFirst[i] = one * (1 - expected);
            withSecond[i] = two * (2 - expected);
            scores[local.interviewer(i)] += expected - steps[i];
            scores[local.criterion(i)] += expected - steps[i];
            scores[first] += one - (steps[i] == 1 ? 1 : 0);
            scores[first + 1] += two - (steps[i] == 2 ? 1 : 0);
            ofFirst += one * (1 - one);
            ofBoth += one * two;
            ofSecond += two * (1 - two);
        }
        double away = (ability - local.mean) / local.spread;
        scores[first + 2] = away / local.spread;
        scores[first + 3] = away * away - 1;
        return logarithm + StrictMath.log(product);
    }
}
