package dev.rehearsal.question.search;

import dev.rehearsal.contracts.Kind;
import dev.rehearsal.contracts.Level;
import dev.rehearsal.question.bank.QuestionStatus;
import dev.rehearsal.question.editorial.ReviewDue;
import dev.rehearsal.question.editorial.ReviewStage;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question in a list.
 *
 * @param version the latest published one, or null
 * @param review how far the review of its draft is, for those who see drafts; null without a draft
 * @param reviewDue whether it is to be looked at again soon, or should have been
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
        @Nullable ReviewStage review,
        @Nullable ReviewDue reviewDue,
        @Nullable String excerpt) {}
