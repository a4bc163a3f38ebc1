package dev.rehearsal.bench.suggestion;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LeaveQuestionOutTest {

    @Test
    void noQuestionIsPredictedFromItsOwnAnswers() {
        // Given: three questions whose scores are 0.1, 0.2 and 0.6 throughout
        List<Example> examples = new ArrayList<>();
        for (double score : new double[] {0.1, 0.2, 0.6, 0.1, 0.2, 0.6}) {
            examples.add(example("question " + score, score));
        }

        // When: the mean of what was learned from is predicted
        double[] predictions = LeaveQuestionOut.predict(examples, Example::features, (rows, scores, weights) -> {
            double mean = Arrays.stream(scores).average().orElse(0);
            return features -> mean;
        });

        // Then
        assertArrayEquals(new double[] {0.4, 0.35, 0.15, 0.4, 0.35, 0.15}, predictions, 1e-12);
    }

    @Test
    void eachQuestionCountsAlike() {
        List<Example> examples = List.of(example("a", 0), example("a", 0), example("a", 0), example("b", 1));
        double[][] seen = new double[1][];
        LeaveQuestionOut.learn(examples, Example::features, (rows, scores, weights) -> {
            seen[0] = weights;
            return features -> 0;
        });
        assertEquals(seen[0][0] * 3, seen[0][3], 1e-12);
        assertEquals(4, Arrays.stream(seen[0]).sum(), 1e-12);
    }

    @Test
    void correlationAndErrorAreTheTextbookOnes() {
        double[] predictions = {1, 2, 3, 5, 100};
        double[] scores = {1, 3, 2, 6, -100};
        // Means 2.75 and 3; sums of products 9, 8.75 and 14.
        assertEquals(10.0 / Math.sqrt(8.75 * 14), Figures.correlation(predictions, scores, i -> i < 4), 1e-12);
        assertEquals(Math.sqrt(3 / 4.0), Figures.error(predictions, scores, i -> i < 4), 1e-12);
        assertEquals(0, Figures.correlation(predictions, new double[5], i -> true));
    }

    @Test
    void intervalsAreCalibratedWithoutTheQuestionThatIsPredicted() {
        // Given: five questions without errors and one that is far off
        List<Example> examples = new ArrayList<>();
        for (int question = 0; question < 6; question++) {
            for (int i = 0; i < 40; i++) {
                examples.add(example("q" + question, question == 5 ? 0 : 0.8));
            }
        }
        double[] predictions = new double[examples.size()];
        Arrays.fill(predictions, 0.8);

        // Then: around the one that is off, nothing warned; around the others, it did
        var intervals = Intervals.leaveQuestionOut(examples, predictions);
        assertTrue(intervals[239].width() < 0.01);
        assertTrue(intervals[0].width() > 0.3);
    }

    private static Example example(String question, double score) {
        return new Example(question, true, score, 1, new double[] {1}, new double[] {1}, new double[] {1});
    }
}
