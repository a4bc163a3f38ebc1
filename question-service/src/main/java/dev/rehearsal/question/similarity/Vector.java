package dev.rehearsal.question.similarity;

import java.util.Map;
import java.util.TreeMap;

/** A sparse vector: term numbers in rising order, and the weight of each. Sums run in that order, so results are reproducible. */
final class Vector {

    private final int[] terms;
    private final double[] weights;
    private final double length;

    private Vector(TreeMap<Integer, Double> entries) {
        terms = new int[entries.size()];
        weights = new double[entries.size()];
        int i = 0;
        double squares = 0;
        for (Map.Entry<Integer, Double> entry : entries.entrySet()) {
            terms[i] = entry.getKey();
            weights[i] = entry.getValue();
            squares += weights[i] * weights[i];
            i++;
        }
        length = Math.sqrt(squares);
    }

    static Vector of(Map<Integer, Double> weights) {
        return new Vector(new TreeMap<>(weights));
    }

    /** The cosine of the angle between two vectors; 0 when one of them is empty. */
    double cosine(Vector other) {
        if (length == 0 || other.length == 0) {
            return 0;
        }
        double dot = 0;
        int i = 0;
        int j = 0;
        while (i < terms.length && j < other.terms.length) {
            if (terms[i] == other.terms[j]) {
                dot += weights[i++] * other.weights[j++];
            } else if (terms[i] < other.terms[j]) {
                i++;
            } else {
                j++;
            }
        }
        return dot / (length * other.length);
    }
}
