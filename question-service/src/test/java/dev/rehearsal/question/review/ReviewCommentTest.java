package dev.rehearsal.question.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rehearsal.platform.problem.Problem;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReviewCommentTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
    private static final UUID REVIEWER = new UUID(1, 2);
    private static final UUID AUTHOR = new UUID(1, 1);

    private final ReviewComment comment =
            ReviewComment.begun(new UUID(9, 9), "criteria[diagnosis].anchors.3", "Like level 2", REVIEWER, NOW);

    @Test
    void aReplyOpensWhatWasResolved() {
        // When
        ReviewComment replied = comment.resolved(AUTHOR, NOW).replied("Still is", REVIEWER, NOW);
        // Then
        assertNull(replied.resolvedBy());
        assertEquals("Still is", replied.replies().getFirst().text());
        assertEquals("Like level 2", replied.text());
    }

    @Test
    void theFirstWhoResolvesItStaysNamed() {
        assertEquals(
                AUTHOR,
                comment.resolved(AUTHOR, NOW)
                        .resolved(REVIEWER, NOW.plusSeconds(9))
                        .resolvedBy());
        assertNull(comment.resolved(AUTHOR, NOW).reopened().resolvedAt());
    }

    @Test
    void aConversationHasItsEnd() {
        // Given
        ReviewComment full = comment;
        for (int i = 0; i < ReviewComment.MOST_REPLIES; i++) {
            full = full.replied("So " + i, AUTHOR, NOW);
        }
        ReviewComment last = full;
        // Then
        Problem problem = assertThrows(Problem.class, () -> last.replied("One more", AUTHOR, NOW));
        assertEquals("too-many-replies", problem.slug());
    }
}
