package dev.rehearsal.question.builtin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rehearsal.question.content.DraftContent;
import dev.rehearsal.question.editorial.Warning;
import dev.rehearsal.question.editorial.WarningCode;
import dev.rehearsal.question.editorial.Warnings;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The shipped bank, whose anchors people wrote with care, is what warnings are measured against. */
class BankWarningsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void hardlyAnAnchorOfTheBankIsDoubted() {
        // Given
        List<ShippedQuestion> questions = ShippedBank.files().readQuestions();
        long anchors = questions.stream()
                .mapToLong(question -> 4L * question.content().criteria().size())
                .sum();
        // When
        Map<WarningCode, List<Warning>> found = questions.stream()
                .flatMap(question -> Warnings.of(DraftContent.of(question.content()), List.of(), NOW).stream())
                .collect(Collectors.groupingBy(Warning::code));
        // Then
        List<Warning> vague = found.getOrDefault(WarningCode.VAGUE_ANCHOR, List.of());
        List<Warning> alike = found.getOrDefault(WarningCode.ANCHORS_ALIKE, List.of());
        assertTrue(vague.size() <= anchors / 100, vague::toString);
        assertTrue(alike.size() <= anchors / 100, alike::toString);
        assertEquals(List.of(), found.getOrDefault(WarningCode.THIN, List.of()));
        assertEquals(List.of(), found.getOrDefault(WarningCode.REVIEW_PAST, List.of()));
    }
}
