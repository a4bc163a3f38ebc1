package dev.rehearsal.question.bank;

import dev.rehearsal.contracts.QuestionEvent;
import dev.rehearsal.question.editorial.HistoryAct;
import dev.rehearsal.question.editorial.HistoryEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a command did to a question; kept as a whole or not at all.
 *
 * @param question as it is from now on
 * @param version the version that came into being, or null
 * @param events what the other services are told
 * @param history what its history says of it; null if it is not worth an entry, or the product itself did it
 */
public record Change(
        Question question,
        @Nullable QuestionVersion version,
        List<QuestionEvent> events,
        @Nullable HistoryEntry history) {

    public Change {
        events = List.copyOf(events);
    }

    static Change of(Question question, @Nullable HistoryEntry history) {
        return new Change(question, null, List.of(), history);
    }

    /** What a member did, as of the changed question. */
    static @Nullable HistoryEntry entry(Question after, HistoryAct act, @Nullable String note) {
        if (after.updatedBy() == null) {
            return null;
        }
        Integer version = switch (act) {
            case PUBLISHED, CONFIRMED, RETIRED -> after.version();
            case BEGUN, EDITED, REOPENED, ANSWERED, REVIEW_ASKED, REVIEW_WITHDRAWN, CHANGES_ASKED, APPROVED -> null;
        };
        return new HistoryEntry(act, after.updatedBy(), after.updatedAt(), after.revision(), version, note);
    }
}
