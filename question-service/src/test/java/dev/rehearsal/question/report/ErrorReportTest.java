package dev.rehearsal.question.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rehearsal.contracts.QuestionId;
import dev.rehearsal.platform.problem.Problem;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class ErrorReportTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final UUID READER = new UUID(1, 3);
    private static final UUID AUTHOR = new UUID(1, 1);

    @Test
    void anAnswerClosesItAndAFixNamesALaterVersion() {
        // When
        ErrorReport answered = made(0).answered(1, "It is right: see the source", AUTHOR, NOW);
        ErrorReport fixed = answered.fixed(2, 3, 3, "You were right", AUTHOR, NOW);
        // Then
        assertEquals(ReportState.ANSWERED, answered.state());
        assertNull(answered.fixedIn());
        assertEquals(ReportState.FIXED, fixed.state());
        assertEquals(3, fixed.fixedIn());
        assertEquals("You were right", fixed.answer());
        assertEquals(3, fixed.revision());
    }

    @Test
    void whatIsFixedIsPublishedAndLater() {
        refused("no-such-version", () -> made(0).fixed(1, 2, 2, "Done", AUTHOR, NOW));
        refused("no-such-version", () -> made(0).fixed(1, 4, 3, "Done", AUTHOR, NOW));
        refused("stale-revision", () -> made(0).answered(2, "Done", AUTHOR, NOW));
    }

    @Test
    void nobodyHasMoreOpenOnesThanCanBeAnswered() {
        made(ErrorReport.MOST_OPEN - 1);
        refused("too-many-open", () -> made(ErrorReport.MOST_OPEN));
    }

    private static ErrorReport made(int open) {
        return ErrorReport.made(
                new UUID(8, 8),
                new QuestionId(new UUID(3, 3)),
                2,
                "referenceAnswer",
                "Recall is meant",
                READER,
                NOW,
                open);
    }

    private static void refused(String slug, Executable command) {
        assertEquals(slug, assertThrows(Problem.class, command).slug());
    }
}
