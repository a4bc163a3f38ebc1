package dev.rehearsal.question.bank.http;

import dev.rehearsal.question.bank.Question;
import dev.rehearsal.question.editorial.Answer;
import dev.rehearsal.question.editorial.AnsweredWarning;
import dev.rehearsal.question.editorial.Confirmation;
import dev.rehearsal.question.editorial.Editorial;
import dev.rehearsal.question.editorial.ReviewDue;
import dev.rehearsal.question.editorial.ReviewStage;
import dev.rehearsal.question.editorial.Warning;
import dev.rehearsal.question.editorial.WarningCode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where a question is on its way to publication, and when it is looked at again. */
@Schema(name = "QuestionEditorial")
public record EditorialView(
        @Schema(description = "Of the draft that is shown; null where a published version is.") @Nullable
        DraftReview review,

        @Schema(
                description =
                        "What is doubtful about the draft that is shown; each needs an answer before it is published.")
        List<OpenWarning> warnings,

        @Schema(description = "What was doubtful about the latest version, with its author's answers.")
        List<AnsweredWarning> published,

        @Schema(description = "Whether this organisation publishes nothing without somebody else's approval.")
        boolean approvalRequired,

        @Schema(description = "ISO date by which it is to be looked at again.") @Nullable
        String reviewBy,

        @Schema(description = "Whether that is soon or past; null if it is far off, or there is no such date.")
        @Nullable
        ReviewDue reviewDue,

        @Schema(description = "That somebody found the latest version still right.") @Nullable
        Confirmation confirmed) {

    /** The review of a draft. */
    @Schema(name = "DraftReview")
    public record DraftReview(
            ReviewStage stage,

            @Schema(description = "Who changed the draft last, and so cannot approve it.") @Nullable
            UUID writtenBy,

            @Nullable UUID askedBy,
            @Nullable Instant askedAt,

            @Schema(description = "Who approved it or asked for changes.") @Nullable
            UUID decidedBy,

            @Nullable Instant decidedAt) {}

    /** A warning, and what its author says to it. */
    @Schema(name = "QuestionWarning")
    public record OpenWarning(
            @Schema(description = "Names it when it is answered.")
            String id,

            WarningCode code,

            @Schema(description = "Where to look, as in criteria[0].anchors.3.")
            String field,

            String message,

            @Schema(description = "Null as long as there is none for it as it is now.") @Nullable
            WarningAnswer answer) {}

    /** An answer to a warning. */
    @Schema(name = "WarningAnswer")
    public record WarningAnswer(String text, UUID by, Instant at) {}

    static EditorialView ofDraft(Question question, List<Warning> warnings, boolean approvalRequired, Instant now) {
        Editorial editorial = question.editorial();
        DraftReview review = new DraftReview(
                editorial.stage(),
                editorial.writtenBy(),
                editorial.askedBy(),
                editorial.askedAt(),
                editorial.decidedBy(),
                editorial.decidedAt());
        List<OpenWarning> open =
                warnings.stream().map(warning -> open(editorial, warning)).toList();
        return of(question, review, open, approvalRequired, now);
    }

    static EditorialView ofVersion(Question question, boolean approvalRequired, Instant now) {
        return of(question, null, List.of(), approvalRequired, now);
    }

    private static EditorialView of(
            Question question,
            @Nullable DraftReview review,
            List<OpenWarning> warnings,
            boolean approvalRequired,
            Instant now) {
        Confirmation confirmed = question.editorial().confirmed();
        String reviewBy = confirmed == null ? question.shown().reviewBy() : confirmed.reviewBy();
        return new EditorialView(
                review,
                warnings,
                question.editorial().published(),
                approvalRequired,
                reviewBy,
                ReviewDue.of(reviewBy, now),
                confirmed);
    }

    private static OpenWarning open(Editorial editorial, Warning warning) {
        Answer answer = editorial.answerTo(warning).orElse(null);
        return new OpenWarning(
                warning.id(),
                warning.code(),
                warning.field(),
                warning.message(),
                answer == null ? null : new WarningAnswer(answer.text(), answer.by(), answer.at()));
    }
}
