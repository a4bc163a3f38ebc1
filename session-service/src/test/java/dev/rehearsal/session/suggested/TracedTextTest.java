package dev.rehearsal.session.suggested;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.rehearsal.session.TestJson;
import dev.rehearsal.session.room.ChangeSet;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TracedTextTest {

    /** Far more than a file may have, so that moving all of it for each letter would take many times what there is. */
    private static final int LONG = 16_000_000;

    private static final int LETTERS = 40_000;

    @Test
    void whatChangesAnywhereReadsAsTheChangeSetsSay() {
        Random dice = new Random(7);
        String text = "";
        TracedText traced = new TracedText(text);
        for (int i = 0; i < 500; i++) {
            int from = dice.nextInt(text.length() + 1);
            int old = dice.nextInt(Math.min(4, text.length() - from) + 1);
            String by =
                    List.of("", "a", "bc", "more than a few words", "d\",\"e").get(dice.nextInt(5));
            int rest = text.length() - from - old;
            ChangeSet change = change("[[0,\"first \"]," + from + ",[" + old + ",\"" + by + "\"]," + rest + "]");
            // When
            traced.apply(change, 1);
            text = change.apply(text);
            // Then
            assertEquals(
                    text.lines()
                            .filter(line -> !line.isBlank())
                            .collect(joining("\n"))
                            .strip(),
                    traced.linesOf(1));
        }
    }

    @Test
    void aLetterTypedIntoALongTextDoesNotMoveAllOfIt() {
        TracedText traced = new TracedText("\n".repeat(LONG));
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            for (int i = 0; i < LETTERS; i++) {
                traced.apply(change("[" + i + ",[0,\"x\"]," + (LONG) + "]"), 1);
            }
        });
        assertEquals("x".repeat(LETTERS), traced.linesOf(1));
    }

    private static ChangeSet change(String json) {
        return ChangeSet.of(TestJson.tree(json));
    }
}
