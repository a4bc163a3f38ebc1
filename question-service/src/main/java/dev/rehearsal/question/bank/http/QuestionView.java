package dev.rehearsal.question.bank.http;

import dev.rehearsal.platform.problem.ProblemBody.FieldError;
import dev.rehearsal.question.bank.Origin;
import dev.rehearsal.question.bank.Question;
import dev.rehearsal.question.bank.QuestionStatus;
import dev.rehearsal.question.content.Completeness;
import dev.rehearsal.question.content.DraftContent;
import dev.rehearsal.question.health.QuestionHealth;
import dev.rehearsal.question.similarity.SimilarQuestion;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A question as one member sees it. */
public record QuestionView(
        UUID id,
        QuestionStatus status,

        @Schema(description = "Number of the latest published version.") @Nullable
        Integer version,

        int revision,
        boolean builtIn,

        @Schema(description = "The draft for whoever may edit it, else the latest version.")
        DraftContent content,

        @Schema(description = "Whether there is a draft that is not published yet.")
        boolean hasDraft,

        Instant updatedAt,
        @Nullable UUID updatedBy,

        @Schema(description = "Near-duplicates, most similar first.")
        List<SimilarQuestion> similar,

        @Nullable OriginView origin,

        @Schema(description = "Fields that publishing would ask for.")
        List<String> missing,

        @Schema(required = true, description = "How it does in interviews; null before the first settled one.")
        @Nullable
        QuestionHealth health,

        EditorialView editorial) {

    /** Where an imported question came from. */
    @Schema(name = "QuestionOrigin")
    public record OriginView(
            @com.fasterxml.jackson.annotation.JsonProperty("import")
            UUID guide,

            int number) {}

    static QuestionView of(
            Question question,
            DraftContent content,
            List<SimilarQuestion> similar,
            @Nullable QuestionHealth health,
            EditorialView editorial) {
        Origin origin = question.origin();
        return new QuestionView(
                question.id().value(),
                question.status(),
                question.version(),
                question.revision(),
                question.builtIn(),
                content,
                question.draft() != null,
                question.updatedAt(),
                question.updatedBy(),
                similar,
                origin == null ? null : new OriginView(origin.guide(), origin.number()),
                Completeness.missing(content).stream()
                        .map(FieldError::field)
                        .distinct()
                        .toList(),
                health,
                editorial);
    }
}
