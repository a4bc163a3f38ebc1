package dev.rehearsal.bench.suggestion;

import dev.rehearsal.suggestion.model.Regression;
import dev.rehearsal.suggestion.model.ScoreModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Predicts the answers to each question from the answers to all the others. */
final class LeaveQuestionOut {

    /** Learns a regression from rows, scores and the weights of the rows. */
    @FunctionalInterface
    interface Learner {
        Regression learn(double[][] rows, double[] scores, double[] weights);
    }

    private LeaveQuestionOut() {}

    /** A prediction for each example, 0 to 1, in their order. */
    static double[] predict(List<Example> examples, Function<Example, double[]> features, Learner learner) {
        double[] predictions = new double[examples.size()];
        for (String question : questions(examples).keySet()) {
            Regression regression = learn(without(examples, question), features, learner);
            IntStream.range(0, predictions.length)
                    .filter(i -> examples.get(i).question().equals(question))
                    .forEach(i ->
                            predictions[i] = ScoreModel.within(regression.predict(features.apply(examples.get(i)))));
        }
        return predictions;
    }

    /** Learns from examples in such a way that each question counts alike, however many answers it has. */
    static Regression learn(List<Example> examples, Function<Example, double[]> features, Learner learner) {
        Map<String, Integer> questions = questions(examples);
        double share = examples.size() / (double) questions.size();
        return learner.learn(
                examples.stream().map(features).toArray(double[][]::new),
                examples.stream().mapToDouble(Example::score).toArray(),
                examples.stream()
                        .mapToDouble(example -> share / questions.getOrDefault(example.question(), 1))
                        .toArray());
    }

    /** The examples of all other questions. */
    static List<Example> without(List<Example> examples, String question) {
        return examples.stream()
                .filter(example -> !example.question().equals(question))
                .toList();
    }

    /** The questions, in the order in which they come, and how many examples each has. */
    static Map<String, Integer> questions(List<Example> examples) {
        Map<String, Integer> questions = new LinkedHashMap<>();
        examples.forEach(example -> questions.merge(example.question(), 1, Integer::sum));
        return questions;
    }
}
