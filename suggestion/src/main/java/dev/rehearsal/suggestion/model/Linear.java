package dev.rehearsal.suggestion.model;

/**
 * A sum of features, each times its slope.
 *
 * @param intercept the prediction where all features are 0
 * @param slopes one for each feature
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares them.
public record Linear(double intercept, double[] slopes) implements Regression {

    @Override
    public double predict(double[] features) {
        double sum = intercept;
        for (int f = 0; f < slopes.length; f++) {
            sum += slopes[f] * features[f];
        }
        return sum;
    }
}
