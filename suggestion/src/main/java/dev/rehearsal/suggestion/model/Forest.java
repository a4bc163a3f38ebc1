package dev.rehearsal.suggestion.model;

import java.util.List;

/**
 * A sum of trees.
 *
 * @param start the prediction before the first tree
 * @param trees what is added to it
 */
public record Forest(double start, List<Tree> trees) implements Regression {

    public Forest {
        trees = List.copyOf(trees);
    }

    @Override
    public double predict(double[] features) {
        double sum = start;
        for (Tree tree : trees) {
            sum += tree.predict(features);
        }
        return sum;
    }
}
