package dev.rehearsal.suggestion.model;

import java.util.Arrays;

/**
 * Intervals around predictions that cover the truth as often as they promise, whatever the errors are distributed like, as long as
 * those to come are like those seen (Vovk, Gammerman and Shafer, Algorithmic learning in a random world, 2005; Lei et al.,
 * Distribution-free predictive inference for regression, JASA 113(523), 2018, section 5.2 for errors scaled by their expected size).
 *
 * <p>The errors have to come from predictions for questions that the model was not learned from: then they are like those for
 * questions to come. Their expected size is taken to be p (1 − p) for a prediction p, the most variance that a number between 0 and
 * 1 with that mean can have (Bhatia and Davis, American Mathematical Monthly 107(4), 2000), and a little more, because at the ends
 * too there are errors.
 *
 * @param reach how many expected sizes an interval goes to either side
 */
public record Conformal(double reach) {

    private static final double AT_THE_ENDS = 0.05;

    public Conformal {
        if (!(reach >= 0)) {
            throw new IllegalArgumentException("no reach: " + reach);
        }
    }

    /**
     * Finds the reach that covers that share of the errors, and of the next one.
     *
     * @param predictions 0 to 1
     * @param truths what should have been predicted, 0 to 1
     * @param share above 0 and below 1
     */
    public static Conformal of(double[] predictions, double[] truths, double share) {
        double[] errors = new double[predictions.length];
        for (int i = 0; i < errors.length; i++) {
            errors[i] = Math.abs(truths[i] - predictions[i]) / size(predictions[i]);
        }
        Arrays.sort(errors);
        int rank = (int) Math.ceil(share * (errors.length + 1));
        return new Conformal(rank > errors.length ? Double.POSITIVE_INFINITY : errors[rank - 1]);
    }

    /** The interval around a prediction from 0 to 1, cut off at 0 and 1. */
    public Interval around(double prediction) {
        double half = reach * size(prediction);
        return new Interval(Math.max(0, prediction - half), Math.min(1, prediction + half));
    }

    private static double size(double prediction) {
        return prediction * (1 - prediction) + AT_THE_ENDS;
    }
}
