package dev.rehearsal.question.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.rehearsal.question.similarity.SubjectWords;
import dev.rehearsal.question.taxonomy.TaxonomyFile;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Texts of the largest size that are made to cost more than their length. Each is read in a few seconds; with a single step that is
 * quadratic it takes many minutes or hours, so that the bound says nothing on speed.
 */
class ImportEffortTest {

    private static final int MIB = 1024 * 1024;
    private static final Duration NEVER_SO_LONG = Duration.ofMinutes(3);

    private final GuideParser parser = new GuideParser(TaxonomyFile.read(new JsonMapper()));

    /** A text of the largest size that says one thing over and over between a beginning and an end. */
    private record Text(String name, String begin, String again, String end) {

        String whole() {
            return begin + again.repeat((MIB - begin.length() - end.length()) / again.length()) + end;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Text[] texts() {
        return new Text[] {
            new Text("lines of one letter", "Q1. What is a list?\n", "a\n", ""),
            new Text("lines of one letter without a question", "", "a\n", ""),
            new Text("blank lines below a question", "Q1. What is a list?\n", "\n", "a"),
            new Text("blank lines, then lines", "Q1. What is a list?" + "\n".repeat(MIB / 2), "a\n", ""),
            new Text("blank lines in code", "Q1. What?\n\nimport x\n", "\n", "x".repeat(MIB / 2)),
            new Text("lines that may be sections", "Q1. What?\n\nSome.\n\n", "Senior Questions\n\n", "Q2. What?"),
            new Text("other line ends in a question", "Q1. What\u0085\n", "?\n", ""),
            new Text("blanks after a letter", "Q1. What?\n\nQ", " ", "x"),
            new Text("blanks after a number", "1", " ", "x"),
            new Text("numbers and blanks", "For ", "12   -   3   +   ", "x"),
            new Text("blanks in prose", "Q1. What?\n\nA", " ", "b"),
            new Text("blanks in code", "Q1. What?\n\nfor x", " ", ".\nimport x"),
            new Text("blanks after a fence", "Q1. What?\n\n```", " ", "!"),
            new Text("short lines that are nearly loops", "Q1. What?\n\n", "for " + "a in ".repeat(70) + "\n", ""),
            new Text("short lines that are nearly commands", "Q1. What?\n\n", "git " + "a".repeat(390) + ".\n", ""),
            new Text("names in a row", "Q1. What?\n\n", "a,", "b"),
            new Text("one long name that is imported", "Q1. What?\n\n```\n", "from " + "a".repeat(7_000) + "\n", ""),
            new Text("words of an advert", "Q1. What?\n\nA.\n\n", "this guide ", "x"),
            new Text("words of a design question", "Q1. Which ", "steps building a ", "?"),
            new Text("a compound name", "Q1. What?\n\n", "a-", "b"),
            new Text(
                    "as many questions as are taken",
                    "",
                    "Q. # 1. What is a tree?\nA tree-like tree of trees, x = f(y).\n",
                    "")
        };
    }

    @ParameterizedTest
    @MethodSource("texts")
    void noTextCostsMoreThanItsLength(Text text) {
        // Given
        String whole = text.whole();
        // When
        ParsedGuide guide = assertTimeoutPreemptively(NEVER_SO_LONG, () -> {
            ParsedGuide parsed = parser.parse("a guide", whole);
            GuideDuplicates.within(Guides.items(parsed));
            parsed.items().forEach(item -> SubjectWords.of(GuideDuplicates.passage(ImportedDraft.of(item)), 14));
            return parsed;
        });
        // Then
        assertTrue(guide.items().size() <= GuideParser.MOST_QUESTIONS);
        assertTrue(guide.unread().size() <= ParsedGuide.MOST_UNREAD + 1);
    }

    @Test
    void manyQuestionsAreComparedInAMoment() {
        // Given
        String text = IntStream.rangeClosed(1, 20_000)
                .mapToObj(
                        n -> "Q" + n + ". What is tree number " + n + "?\nA tree-like tree of " + n % 50 + " trees.\n")
                .collect(Collectors.joining("\n"));
        // When
        var similar = assertTimeoutPreemptively(
                NEVER_SO_LONG, () -> GuideDuplicates.within(Guides.items(parser.parse("a guide", text))));
        // Then
        assertEquals(GuideParser.MOST_QUESTIONS, similar.size());
    }

    @Test
    void ofVeryManyUnreadLinesTheNumberIsTold() {
        // When
        ParsedGuide guide = parser.parse("a guide", "a remark\n".repeat(50_000));
        // Then
        assertEquals(ParsedGuide.MOST_UNREAD + 1, guide.unread().size());
        assertEquals(
                new UnreadLine(2_001, "a remark", "this and what follows, 48000 unread lines in all"),
                guide.unread().getLast());
    }

    @Test
    void aWordWithoutAnEndIsNoSubject() {
        GuideItem item = parser.parse("a guide", "Q1. What is a tree?\n\n" + "a".repeat(3_000) + " root")
                .items()
                .getFirst();
        assertEquals(
                java.util.List.of("tree", "root"),
                SubjectWords.of(GuideDuplicates.passage(ImportedDraft.of(item)), 14));
    }
}
