package dev.rehearsal.question.search;

import dev.rehearsal.contracts.Kind;
import dev.rehearsal.contracts.Level;
import dev.rehearsal.question.bank.QuestionStatus;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question in a list.
 *
 * @param version the latest published one, or null
 * @param excerpt where the searched words occur, as plain text; null without a search
 */
public record QuestionSummary(
        UUID id,
        String title,
        @Nullable Level level,
        @Nullable Kind kind,
        @Nullable String competency,
        @Nullable Integer difficulty,
        @Nullable Integer minutes,
        QuestionStatus status,
        @Nullable Integer version,
        boolean builtIn,
        boolean hasCode,
        Instant updatedAt,
        @Nullable String excerpt) {}
