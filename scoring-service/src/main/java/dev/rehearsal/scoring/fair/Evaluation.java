package dev.rehearsal.scoring.fair;

import dev.rehearsal.scoring.numeric.SymmetricMatrix;

/** The penalised marginal log-likelihood at some parameters, with what Newton's method needs. */
final class Evaluation {

    private final double[] gradient;
    private final SymmetricMatrix information;
    private final double[] complete;
    private double value;

    Evaluation(int size) {
        gradient = new double[size];
        information = new SymmetricMatrix(size);
        complete = new double[size];
    }

    void addValue(double part) {
        value += part;
    }

    void addGradient(int place, double part) {
        gradient[place] += part;
    }

    /** Adds to the information that there would be if abilities were known. */
    void addComplete(int i, int j, double part) {
        information.add(i, j, part);
        if (i == j) {
            complete[i] += part;
        }
    }

    /** Takes away what is lost of it because abilities are not known. */
    void addLost(int i, int j, double part) {
        information.add(i, j, -part);
    }

    double value() {
        return value;
    }

    double[] gradient() {
        return gradient;
    }

    /** The observed information: minus the second derivatives. */
    SymmetricMatrix information() {
        return information;
    }

    /** Diagonal of the information if abilities were known; positive. */
    double[] complete() {
        return complete;
    }
}
