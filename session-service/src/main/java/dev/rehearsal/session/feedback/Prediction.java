package dev.rehearsal.session.feedback;

import dev.rehearsal.contracts.QuestionId;
import dev.rehearsal.session.room.Item;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a candidate expects the results to be, before they are released.
 *
 * @param open whether it can be said and changed: from the end of the interview until the feedback is released
 * @param perQuestion the questions asked, in their order; none before the end, nor to who was never let in
 */
public record Prediction(boolean open, List<PredictedQuestion> perQuestion) {

    public Prediction {
        perQuestion = List.copyOf(perQuestion);
    }

    /** A question that was asked, with the level the candidate expects, 1 to 4, or null if nothing was said. */
    public record PredictedQuestion(
            QuestionId question, String prompt, @Nullable Integer level) {}

    static Prediction none() {
        return new Prediction(false, List.of());
    }

    static Prediction of(boolean open, List<Item> asked, Map<QuestionId, Integer> levels) {
        return new Prediction(
                open,
                asked.stream()
                        .map(item -> new PredictedQuestion(
                                item.question(), item.content().prompt(), levels.get(item.question())))
                        .toList());
    }
}
