package dev.rehearsal.session.feedback.http;

import dev.rehearsal.contracts.QuestionId;
import dev.rehearsal.session.feedback.Predicting;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** The bodies of requests about predictions. */
final class PredictionBody {

    private PredictionBody() {}

    /** It replaces the one before as a whole. */
    record NewPrediction(@NotNull @Size(max = 60) List<@NotNull @Valid ExpectedLevel> perQuestion) {

        List<Predicting.Expected> expected() {
            return perQuestion.stream()
                    .map(one -> new Predicting.Expected(one.question(), one.level()))
                    .toList();
        }
    }

    record ExpectedLevel(
            @NotNull QuestionId question,
            @NotNull @Min(1) @Max(4) Integer level) {}
}
