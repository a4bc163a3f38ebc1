package dev.rehearsal.question.bank;

import dev.rehearsal.contracts.QuestionContent;
import dev.rehearsal.contracts.QuestionId;
import dev.rehearsal.question.editorial.AnsweredWarning;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One published version; it never changes. {@code publishedBy} is null for the built-in bank. {@code warnings} are those it was
 * published with.
 */
public record QuestionVersion(
        QuestionId question,
        int version,
        QuestionContent content,
        Instant publishedAt,
        @Nullable UUID publishedBy,
        List<AnsweredWarning> warnings) {

    public QuestionVersion {
        warnings = List.copyOf(warnings);
    }
}
