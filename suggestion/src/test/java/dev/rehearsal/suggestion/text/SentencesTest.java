package dev.rehearsal.suggestion.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SentencesTest {

    @Test
    void sentencesEndAtFullStopsButNotInsideNumbersAndAbbreviations() {
        assertEquals(
                List.of("The rate is 0.05, e.g. in a test.", "It doubles afterwards!", "Does it?"),
                texts("The rate is 0.05, e.g. in a test. It doubles afterwards! Does it?"));
    }

    @Test
    void marksOfListsAreNoPartOfTheStatements() {
        assertEquals(
                List.of("Precision falls", "Recall rises", "Both move", "The last"),
                texts("1. Precision falls\n2) Recall rises\n- Both move\n  • The last"));
    }

    @Test
    void aListWithinALineIsCutToo() {
        assertEquals(
                List.of("It has:", "a number,", "a length and", "flags"),
                texts("It has: - a number, - a length and - flags"));
        assertEquals(
                List.of("Two reasons:", "it is slow,", "it is dear"),
                texts("Two reasons: a) it is slow, b) it is dear"));
    }

    @Test
    void aFormulaStaysWhole() {
        assertEquals(List.of("P = (1 - p) * p + 3 - 2"), texts("P = (1 - p) * p + 3 - 2"));
    }

    @Test
    void aLongLineThatGoesOnInSmallLettersIsNotCut() {
        String line = "the gradient of the loss with respect to all of the weights is computed";
        assertEquals(List.of(line + "\nlayer by layer"), texts(line + "\nlayer by layer"));
        assertEquals(List.of("bias", "variance"), texts("bias\nvariance"));
    }

    @Test
    void aSpanIsWhereItsTextStands() {
        String text = "  First of all.  - Second\n\n3. Third ";
        for (Span span : Sentences.of(text)) {
            assertEquals(span.text(), text.substring(span.start(), span.end()));
        }
        assertEquals(List.of("First of all.", "Second", "Third"), texts(text));
    }

    @Test
    void whereNothingIsSaidThereIsNoStatement() {
        assertEquals(List.of(), texts(""));
        assertEquals(List.of(), texts(" \n - \n ..."));
    }

    private static List<String> texts(String text) {
        return Sentences.of(text).stream().map(Span::text).toList();
    }
}
