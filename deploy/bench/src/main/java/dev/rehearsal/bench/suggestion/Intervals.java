package dev.rehearsal.bench.suggestion;

import dev.rehearsal.suggestion.model.Conformal;
import dev.rehearsal.suggestion.model.Interval;
import dev.rehearsal.suggestion.model.ScoreModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Conformal intervals, grouped by question: the errors that they rest on are those of leaving each question out, and for a question
 * that is being predicted it is left out of that too.
 */
final class Intervals {

    /** How often an interval shall cover the score that people gave. */
    static final double PROMISED = 0.9;

    private Intervals() {}

    /** The way to intervals for questions that are not among those of the examples. */
    static Conformal calibrate(List<Example> examples) {
        double[] predictions = LeaveQuestionOut.predict(examples, Example::features, ScoreModel::learn);
        return Conformal.of(predictions, scores(examples), PROMISED);
    }

    /** An interval for each example, around the prediction from other questions, calibrated on other questions. */
    static Interval[] leaveQuestionOut(List<Example> examples, double[] predictions) {
        Map<String, Conformal> conformals = new HashMap<>();
        Interval[] intervals = new Interval[predictions.length];
        for (int i = 0; i < intervals.length; i++) {
            Conformal conformal = conformals.computeIfAbsent(
                    examples.get(i).question(), question -> calibrate(LeaveQuestionOut.without(examples, question)));
            intervals[i] = conformal.around(predictions[i]);
        }
        return intervals;
    }

    private static double[] scores(List<Example> examples) {
        return examples.stream().mapToDouble(Example::score).toArray();
    }
}
