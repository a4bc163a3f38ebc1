package dev.rehearsal.question.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.rehearsal.contracts.Kind;
import dev.rehearsal.contracts.Level;
import dev.rehearsal.question.taxonomy.TaxonomyFile;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerReadingTest {

    private final GuideParser parser = new GuideParser(TaxonomyFile.read(new JsonMapper()));

    @Test
    void codeIsKeptAsCodeWithItsLanguageAndModules() {
        // When
        GuideItem first = parser.parse("a guide", Guides.LETTERED).items().getFirst();
        // Then
        assertEquals("python", first.language());
        assertEquals("""
                from collections import deque
                import numpy as np
                window = deque(maxlen=3)
                def push(value):
                    window.append(value)

                    return np.mean(window)""", first.code());
        assertEquals(List.of("numpy"), first.requires());
        assertEquals("A moving average can be written with a deque. For example,", first.answer());
    }

    @Test
    void paragraphsAndListsOfAnAnswerAreKept() {
        GuideItem second = parser.parse("a guide", Guides.LETTERED).items().get(1);
        assertFalse(second.hasCode());
        assertEquals(
                "Look at the learning rate. Things to try:\n\n\u2022 gradient clipping\n\u2022 a smaller batch\n\nThen look at the data.",
                second.answer());
        assertEquals(Kind.TROUBLESHOOTING, second.kind());
    }

    @Test
    void markdownHeadingsAndFencesAreUnderstood() {
        // Given
        String text = """
                # Intermediate questions

                ### 1. How do you write a generator?

                **Answer:** With `yield`:

                ```py
                def numbers():
                    # 2. not a question?
                    yield 1
                ```

                ### 2. What is a decorator?

                A function of a function.
                """;
        // When
        ParsedGuide guide = parser.parse("a guide", text);
        // Then
        assertEquals(List.of(1, 2), numbers(guide));
        GuideItem first = guide.items().getFirst();
        assertEquals("def numbers():\n    # 2. not a question?\n    yield 1", first.code());
        assertEquals("python", first.language());
        assertEquals(Level.INTERMEDIATE, first.level());
    }

    @Test
    void lineEndsTypographyAndInvisibleCharactersDoNotMatter() {
        // Given
        String text = "\ufeffQ1.\u00a0What is a\u200b norm?\r\n\r\nA length.\r\n\r\nx = norm(\u2018l2\u2019)\r\n";
        // When
        GuideItem item = parser.parse("a guide", text).items().getFirst();
        // Then
        assertEquals("What is a norm?", item.title());
        assertEquals("x = norm('l2')", item.code());
        assertTrue(item.warnings().toString().contains("Typographic"));
    }

    @Test
    void shellCommandsAreCodeInTheirOwnLanguage() {
        GuideItem item = parser.parse(
                        "a guide", "Q1. How do you start a server?\n\nRun\n\n$ docker run -p 80:80 server\n")
                .items()
                .getFirst();
        assertEquals("bash", item.language());
    }

    @Test
    void proseThatMentionsCodeIsNoCode() {
        String text = "Q1. What does fit do?\n\nimport is not needed. Set x = 3 in the notebook, then call fit().\n";
        GuideItem item = parser.parse("a guide", text).items().getFirst();
        assertNull(item.code());
    }

    @Test
    void aQuestionOnTheSameLineAsItsAnswerIsTakenApart() {
        GuideItem item = parser.parse("a guide", "1) What is overfitting? Fitting noise as if it were signal.")
                .items()
                .getFirst();
        assertEquals("What is overfitting?", item.prompt());
        assertEquals("Fitting noise as if it were signal.", item.answer());
    }

    private static List<Integer> numbers(ParsedGuide guide) {
        return guide.items().stream().map(GuideItem::number).toList();
    }
}
