package dev.rehearsal.suggestion.model;

/** Predicts a number from features. Immutable. */
@FunctionalInterface
public interface Regression {

    /** The prediction; it may lie outside of what was learned from. */
    double predict(double[] features);
}
