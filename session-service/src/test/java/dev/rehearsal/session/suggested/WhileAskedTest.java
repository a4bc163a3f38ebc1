package dev.rehearsal.session.suggested;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WhileAskedTest {

    private final List<Runnable> waiting = new ArrayList<>();
    private final List<String> happened = new ArrayList<>();
    private final WhileAsked whileAsked = new WhileAsked(
            (time, work) -> {
                waiting.add(work);
                return () -> waiting.remove(work);
            },
            Duration.ofMinutes(5),
            () -> happened.add("let go"));

    @Test
    void itIsLetGoWhenNobodyHasUsedItForAWhile() {
        assertEquals("used", whileAsked.use(() -> "used"));
        assertEquals(List.of(), happened);
        // When
        waiting.getFirst().run();
        // Then
        assertEquals(List.of("let go"), happened);
    }

    @Test
    void everyUseBeginsTheWaitAnew() {
        String first = whileAsked.use(() -> "one");
        String second = whileAsked.use(() -> "two");
        assertEquals("onetwo", first + second);
        assertEquals(1, waiting.size());
    }

    @Test
    void aUseUnderWayIsNeverCutOff() {
        String used = whileAsked.use(() -> "before");
        Runnable late = waiting.getFirst();
        // When
        String during = whileAsked.use(() -> {
            late.run();
            return used;
        });
        // Then
        assertEquals("before", during);
        assertEquals(List.of(), happened);
    }

    @Test
    void aUseThatFailsCountsAsOne() {
        assertThrows(
                IllegalStateException.class,
                () -> whileAsked.use(() -> {
                    throw new IllegalStateException();
                }));
        assertEquals(1, waiting.size());
    }
}
