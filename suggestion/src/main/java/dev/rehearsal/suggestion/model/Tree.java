package dev.rehearsal.suggestion.model;

/** A tree of questions about one feature each, with a number at each leaf. */
public sealed interface Tree extends Regression {

    /**
     * A question.
     *
     * @param feature which feature
     * @param limit rows with at most that go on at {@code below}, others at {@code above}
     */
    record Split(int feature, double limit, Tree below, Tree above) implements Tree {
        @Override
        public double predict(double[] features) {
            return (features[feature] <= limit ? below : above).predict(features);
        }
    }

    /** An answer. */
    record Leaf(double value) implements Tree {
        @Override
        public double predict(double[] features) {
            return value;
        }
    }
}
