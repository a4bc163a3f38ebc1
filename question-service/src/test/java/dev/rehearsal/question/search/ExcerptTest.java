package dev.rehearsal.question.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ExcerptTest {

    private static final String FAR = "word ".repeat(60);

    @Test
    void itIsWhereMostOfTheWordsStandTogether() {
        // Given
        String text = "Calibration first. " + FAR + "Here a **calibrated** model meets boosting,\n\nand more. " + FAR;
        // When
        String excerpt = Excerpt.of(text, Set.of("calibr", "boost"));
        // Then
        assertTrue(excerpt.contains("calibrated** model meets boosting, and more"), excerpt);
        assertTrue(excerpt.split(" ").length <= 30, excerpt);
        assertTrue(excerpt.startsWith("… word") && excerpt.endsWith("word …"), excerpt);
    }

    @Test
    void aStemInIStandsForAWordInY() {
        assertTrue(Excerpt.of(FAR + "a memory bound", Set.of("memori")).endsWith("a memory bound"));
    }

    @Test
    void whereNothingIsSaidItIsTheBeginning() {
        assertEquals("One two", Excerpt.of("— One two.", Set.of("three")));
        assertEquals("", Excerpt.of(" … ", Set.of("three")));
        assertEquals("", Excerpt.of("", Set.of()));
    }
}
