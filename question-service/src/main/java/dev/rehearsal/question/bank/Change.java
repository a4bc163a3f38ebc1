package dev.rehearsal.question.bank;

import dev.rehearsal.contracts.QuestionEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a command did to a question; kept as a whole or not at all.
 *
 * @param question as it is from now on
 * @param version the version that came into being, or null
 * @param events what the other services are told
 */
public record Change(Question question, @Nullable QuestionVersion version, List<QuestionEvent> events) {

    public Change {
        events = List.copyOf(events);
    }

    static Change of(Question question) {
        return new Change(question, null, List.of());
    }
}
