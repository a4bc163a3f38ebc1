package dev.rehearsal.suggestion.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void inflectedFormsOfAWordMeet() {
        for (List<String> forms : List.of(
                List.of("packet", "packets"),
                List.of("increase", "increases", "increased", "increasing"),
                List.of("duplicate", "duplicates", "duplicated", "duplication"),
                List.of("connect", "connected", "connection", "connections", "connecting"),
                List.of("stop", "stopped", "stopping", "stops"),
                List.of("address", "addresses", "addressing"),
                List.of("regularise", "regularises", "regularisation"))) {
            for (String form : forms) {
                assertEquals(stem(forms.getFirst()), stem(form), form);
            }
        }
    }

    @Test
    void differentWordsStayApart() {
        assertNotEquals(stem("precision"), stem("recall"));
        assertNotEquals(stem("loss"), stem("lot"));
        assertNotEquals(stem("bias"), stem("biology"));
    }

    @Test
    void caseAndAccentsDoNotMatter() {
        assertEquals(
                Words.of("naive BAYES").stream().map(Word::stem).toList(),
                Words.of("Naïve Bayes").stream().map(Word::stem).toList());
    }

    @Test
    void equalNumbersAreEqualHoweverTheyAreWritten() {
        assertEquals("1000.5", Words.of("1,000.50").getFirst().stem());
        assertEquals(stem("30"), stem("30.0"));
        assertTrue(Words.of("30").getFirst().number());
        assertFalse(Words.of("thirty").getFirst().number());
    }

    @Test
    void wordsThatCarryNoMeaningOfTheirOwnAreTold() {
        List<Word> words = Words.of("The model doesn't converge without momentum");
        assertEquals(
                List.of("model", "converge", "momentum"),
                words.stream().filter(Words::meaningful).map(Word::text).toList());
    }

    @Test
    void aWordKnowsWhereItStands() {
        String text = "Ab, 3.5-fold: don’t!";
        assertEquals(
                List.of("Ab", "3.5", "fold", "don’t"),
                Words.of(text).stream()
                        .map(word -> text.substring(word.start(), word.end()))
                        .toList());
    }

    private static String stem(String word) {
        return Words.of(word).getFirst().stem();
    }
}
