package dev.rehearsal.session.room;

import static dev.rehearsal.session.room.Edits.changes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChangeSetTest {

    /** Results as CodeMirror's own {@code ChangeSet.fromJSON(…).apply(…)} gives them. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[5] | hello | hello",
                "[[5]] | hello | ``",
                "[[0,\"hello\"]] | `` | hello",
                "[1,[3],1] | hello | ho",
                "[1,[3,\"EY\"],1] | hello | hEYo",
                "[5,[0,\"\",\"world\"]] | hello | `hello\nworld`",
                "[[0,\"a\",\"b\",\"\"],2] | xy | `a\nb\nxy`",
                "[1,[1],1] | `a\nb` | ab",
                "[2,[0,\"🚀\"]] | ab | ab🚀",
                "[1,[2,\"é\"],1] | a🚀b | aéb",
                "[3,[0,\"!\"],1] | a🚀b | a🚀!b",
                "[[0,\"\"],1] | a | a"
            })
    void aChangeIsAppliedAsCodeMirrorDoes(String json, String before, String after) {
        assertEquals(after, changes(json).apply(before));
    }

    @Test
    void itIsWrittenAsItWasRead() {
        for (String json :
                new String[] {"[5]", "[1,[3],1]", "[5,[0,\"\",\"world\"]]", "[[0,\"a\",\"b\",\"\"],2]", "[]"}) {
            assertEquals(json, changes(json).toString());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[-1]",
                "[1.5]",
                "[\"a\"]",
                "[[]]",
                "[[\"a\"]]",
                "[[0,1]]",
                "[[0,\"a\\nb\"]]",
                "[[0,\"a\\rb\"]]",
                "[2147483647,1]",
                "[null]",
                "[99999999999]"
            })
    void whatIsNoChangeSetIsNotRead(String json) {
        assertThrows(IllegalArgumentException.class, () -> changes(json));
    }

    @Test
    void aChangeForATextOfAnotherLengthIsNotApplied() {
        assertThrows(IllegalArgumentException.class, () -> changes("[5]").apply("four"));
        assertThrows(IllegalArgumentException.class, () -> changes("[1,[2]]").apply("four"));
    }

    @Test
    void aSurrogatePairIsNotTornApart() {
        assertThrows(IllegalArgumentException.class, () -> changes("[1,[1],1]").apply("a🚀"));
        assertThrows(
                IllegalArgumentException.class,
                () -> changes("[[0,\"\\ud83d\"]]").apply(""));
        assertThrows(
                IllegalArgumentException.class, () -> changes("[2,[0,\"x\"],1]").apply("a🚀"));
    }

    @Test
    void anyReplacementDoesWhatASubstringWould() {
        Random random = new Random(42);
        String text = "first line\nsecond 🚀 line\n\nend";
        for (int round = 0; round < 2_000; round++) {
            // Given
            int from = boundary(text, random.nextInt(text.length() + 1));
            int to = boundary(text, from + random.nextInt(text.length() - from + 1));
            String insert = "ab\nc🎈".substring(0, new int[] {0, 1, 2, 3, 4, 6}[random.nextInt(6)]);
            String json = "[" + from + ",[" + (to - from)
                    + (insert.isEmpty() ? "" : ",\"" + insert.replace("\n", "\",\"") + "\"") + "],"
                    + (text.length() - to) + "]";
            // When
            String after = changes(json).apply(text);
            // Then
            assertEquals(text.substring(0, from) + insert + text.substring(to), after);
            assertEquals(after.length(), changes(json).lengthAfter());
            text = after.length() > 200 ? "first line\nsecond 🚀 line\n\nend" : after;
        }
    }

    private static int boundary(String text, int at) {
        boolean inside = at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at));
        return inside ? at - 1 : at;
    }
}
