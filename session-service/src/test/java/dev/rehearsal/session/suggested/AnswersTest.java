package dev.rehearsal.session.suggested;

import static dev.rehearsal.session.suggested.WrittenInterview.CANDIDATE;
import static dev.rehearsal.session.suggested.WrittenInterview.LEAKAGE;
import static dev.rehearsal.session.suggested.WrittenInterview.SESSION;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.contracts.SessionId;
import dev.rehearsal.session.room.RoomEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AnswersTest {

    private static final int PART = 3;
    private static final OrganisationId ORGANISATION = new OrganisationId(new UUID(9, 9));

    private final List<RoomEntry> archive = new ArrayList<>();
    private final List<Long> readAfter = new ArrayList<>();
    private final Answers answers = new Answers(this::part);
    private final WrittenInterview interview = new WrittenInterview(archive::add);

    private List<RoomEntry> part(OrganisationId organisation, SessionId session, long position) {
        readAfter.add(position);
        return archive.stream()
                .filter(placed -> session.equals(SESSION) && placed.position() > position)
                .limit(PART)
                .toList();
    }

    @Test
    void anArchiveIsReadInPartsAndThenOnlyWhatHasCome() {
        interview.ask(LEAKAGE);
        interview.edit(CANDIDATE, "main.py", 0, "[[0,\"Split\"]]");
        assertEquals(Map.of(LEAKAGE, "Split"), answers.of(ORGANISATION, SESSION));
        assertEquals(List.of(0L, 3L, 6L, 7L), readAfter);
        readAfter.clear();
        // When
        interview.edit(CANDIDATE, "main.py", 1, "[5,[0,\" by time\"]]");
        // Then
        assertEquals(Map.of(LEAKAGE, "Split by time"), answers.of(ORGANISATION, SESSION));
        assertEquals(List.of(7L, 8L), readAfter);
    }

    @Test
    void theSessionLongestNotAskedForIsForgotten() {
        assertEquals(Map.of(), answers.of(ORGANISATION, SESSION));
        for (int other = 1; other <= Answers.MOST_SESSIONS; other++) {
            assertEquals(Map.of(), answers.of(ORGANISATION, new SessionId(new UUID(8, other))));
        }
        readAfter.clear();
        // When
        assertEquals(Map.of(), answers.of(ORGANISATION, SESSION));
        // Then
        assertEquals(0L, readAfter.getFirst());
    }
}
