package dev.rehearsal.bench.suggestion;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** How well predictions agree with what people gave. */
final class Figures {

    private Figures() {}

    /** Pearson's correlation of those that are chosen; 0 where one side does not vary. */
    static double correlation(double[] predictions, double[] scores, IntPredicate chosen) {
        int[] rows = IntStream.range(0, scores.length).filter(chosen).toArray();
        double meanPrediction =
                IntStream.of(rows).mapToDouble(i -> predictions[i]).average().orElse(0);
        double meanScore =
                IntStream.of(rows).mapToDouble(i -> scores[i]).average().orElse(0);
        double both = 0;
        double one = 0;
        double other = 0;
        for (int i : rows) {
            both += (predictions[i] - meanPrediction) * (scores[i] - meanScore);
            one += Math.pow(predictions[i] - meanPrediction, 2);
            other += Math.pow(scores[i] - meanScore, 2);
        }
        return one * other == 0 ? 0 : both / Math.sqrt(one * other);
    }

    /** The root of the mean squared error of those that are chosen. */
    static double error(double[] predictions, double[] scores, IntPredicate chosen) {
        return Math.sqrt(IntStream.range(0, scores.length)
                .filter(chosen)
                .mapToDouble(i -> Math.pow(predictions[i] - scores[i], 2))
                .average()
                .orElse(0));
    }
}
