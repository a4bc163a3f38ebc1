package dev.rehearsal.question.bank.http;

import dev.rehearsal.platform.problem.Problem;
import dev.rehearsal.platform.problem.ProblemBody.FieldError;
import dev.rehearsal.platform.text.Storable;
import dev.rehearsal.question.editorial.Answer;
import dev.rehearsal.question.editorial.Warning;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is asked for around the review of a draft; {@code revision} is always the one that was seen. */
final class ReviewRequests {

    private static final int NOTE = 1_000;

    private ReviewRequests() {}

    /** Asks for a review or approves; a note may go with it. */
    @Schema(name = "ReviewNote")
    record Note(
            @Nullable @NotNull @Min(1) Integer revision,
            @Nullable @Storable @Size(max = NOTE) String note) {}

    /** Asks for changes, and says which. */
    @Schema(name = "ReviewObjection")
    record Objection(
            @Nullable @NotNull @Min(1) Integer revision,

            @Nullable @NotBlank @Storable @Size(max = NOTE) String note) {}

    /** Says that a version is still right, and when to look again. */
    @Schema(name = "QuestionConfirmationRequest")
    record StillRight(
            @Nullable @NotNull @Min(1) Integer revision,

            @Schema(description = "ISO date.")
            @Nullable
            @NotNull
            @Pattern(regexp = "\\d{4}-\\d{2}-\\d{2}", message = "must be a date such as 2027-11-21")
            String reviewBy,

            @Nullable @NotBlank @Storable @Size(max = NOTE) String note) {}

    /** Answers warnings of a draft; those not named keep the answer they have. */
    @Schema(name = "WarningAnswers")
    record Answers(
            @Nullable @NotNull @Min(1) Integer revision,

            @Nullable @NotNull @Size(min = 1, max = 40) List<@NotNull @Valid Answered> answers) {}

    /** One answer; without words it takes back the one there is. */
    @Schema(name = "WarningAnswerRequest")
    record Answered(
            @Schema(description = "The warning's id.") @Nullable @NotNull @Size(max = 200)
            String warning,

            @Nullable @NotNull @Storable @Size(max = 1_000) String text) {}

    /**
     * The answers with the warnings they are about.
     *
     * @throws Problem 422 {@code no-such-warning} if one is about none of them
     */
    static List<Answer> read(List<Answered> answers, List<Warning> warnings, UUID by, Instant at) {
        List<Answer> read = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            String id = Objects.requireNonNull(answers.get(i).warning());
            String field = "answers[" + i + "].warning";
            Warning warning = warnings.stream()
                    .filter(open -> open.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> Problem.unprocessable(
                            "no-such-warning",
                            "The draft has no such warning any more. Load it again.",
                            List.of(new FieldError(field, "is no warning of this draft"))));
            String text = Objects.requireNonNull(answers.get(i).text()).strip();
            read.add(new Answer(id, warning.digest(), text, by, at));
        }
        return read;
    }
}
