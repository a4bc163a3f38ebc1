package dev.rehearsal.question.bank;

import dev.rehearsal.contracts.QuestionContent;
import dev.rehearsal.contracts.QuestionId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One published version; it never changes. {@code publishedBy} is null for the built-in bank. */
public record QuestionVersion(
        QuestionId question,
        int version,
        QuestionContent content,
        Instant publishedAt,
        @Nullable UUID publishedBy) {}
