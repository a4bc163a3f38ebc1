package dev.rehearsal.question.bank;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.contracts.QuestionId;
import dev.rehearsal.platform.problem.Problem;
import dev.rehearsal.question.Contents;
import dev.rehearsal.question.content.DraftContent;
import dev.rehearsal.question.editorial.Standards;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class ConfirmationTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final UUID AUTHOR = new UUID(1, 1);
    private static final UUID REVIEWER = new UUID(1, 2);
    private static final Standards FREE = Standards.none();
    private static final DraftContent OTHER =
            Contents.complete().prompt("Changed after all?").draft();

    @Test
    void aConfirmationMovesTheDateAndLeavesTheVersionAlone() {
        // When
        Change change = published().confirm(2, "2027-11-22", "Checked against the docs", REVIEWER, NOW);
        // Then
        assertNull(change.version());
        assertEquals(List.of(), change.events());
        Question confirmed = question(change);
        assertEquals(
                "2027-11-22", requireNonNull(confirmed.editorial().confirmed()).reviewBy());
        assertEquals(1, requireNonNull(change.history()).version());
        // When
        Question next =
                question(question(confirmed.revise(3, OTHER, AUTHOR, NOW)).publish(4, List.of(), FREE, AUTHOR, NOW));
        // Then
        assertNull(next.editorial().confirmed());
    }

    @Test
    void whatIsConfirmedIsPublishedAndDueWithinYears() {
        refused(409, "not-published", () -> drafted().confirm(1, "2027-11-22", "Right", AUTHOR, NOW));
        refused(400, "invalid", () -> published().confirm(2, "2026-11-22", "Right", AUTHOR, NOW));
        refused(400, "invalid", () -> published().confirm(2, "2031-11-23", "Right", AUTHOR, NOW));
        refused(400, "invalid", () -> published().confirm(2, "2027-02-30", "Right", AUTHOR, NOW));
    }

    private static Question drafted() {
        return Question.drafted(
                new QuestionId(new UUID(3, 3)),
                new OrganisationId(new UUID(2, 2)),
                Contents.complete().draft(),
                null,
                AUTHOR,
                NOW);
    }

    private static Question published() {
        return question(drafted().publish(1, List.of(), FREE, AUTHOR, NOW));
    }

    private static Question question(Change change) {
        return change.question();
    }

    private static void refused(int status, String slug, Executable command) {
        Problem problem = assertThrows(Problem.class, command);
        assertEquals(slug, problem.slug());
        assertEquals(status, problem.status());
    }
}
