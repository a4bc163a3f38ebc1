package dev.rehearsal.scoring.session.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class ScoreStreamTest {

    private final StreamFakes.FakeSource source = new StreamFakes.FakeSource();
    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private final StreamFakes.Reader reader = new StreamFakes.Reader();
    private int ends;
    private final ScoreStream stream = new ScoreStream(source, tasks::add, () -> ends++);

    @Test
    void theFirstViewComesAtOnce() {
        // When
        open(1);
        // Then
        assertEquals(List.of("score 1"), reader.items);
    }

    @Test
    void nothingIsSentThatWasNotAskedFor() {
        // Given
        open(0);
        assertEquals(List.of(), reader.items);
        // When
        reader.request(1);
        run();
        // Then
        assertEquals(List.of("score 1"), reader.items);
    }

    @Test
    void aSlowReaderIsShownTheLatestOnlyAndNothingIsMadeMeanwhile() {
        // Given
        open(1);
        // When
        for (int revision = 2; revision <= 100; revision++) {
            stream.scored(StreamFakes.scored(revision));
            run();
        }
        assertEquals(0, source.views);
        reader.request(5);
        run();
        // Then
        assertEquals(List.of("score 1", "score 100"), reader.items);
        assertEquals(1, source.views);
    }

    @Test
    void whatIsOlderThanWhatWasShownIsDropped() {
        // Given
        open(10);
        stream.scored(StreamFakes.scored(5));
        run();
        // When
        stream.scored(StreamFakes.scored(4));
        stream.scored(StreamFakes.scored(1));
        run();
        // Then
        assertEquals(List.of("score 1", "score 5"), reader.items);
    }

    @Test
    void aSignOfLifeIsSentWhenNothingIsNew() {
        // Given
        open(10);
        // When
        stream.keepAlive();
        run();
        // Then
        assertEquals(List.of("score 1", "keep-alive"), reader.items);
    }

    @Test
    void aScoreThatWasMissedIsFoundWithTheNextSignOfLife() {
        // Given
        open(10);
        source.revision = 7;
        // When
        stream.keepAlive();
        run();
        // Then
        assertEquals(List.of("score 1", "score 7"), reader.items);
    }

    @Test
    void whoSeesTheOwnViewAloneIsToldNothingWhenOthersRate() {
        // Given
        source.own = true;
        stream.begin(StreamFakes.own(1));
        stream.subscribe(reader);
        reader.request(10);
        run();
        // When
        stream.scored(StreamFakes.scored(2));
        run();
        source.revision = 3;
        stream.keepAlive();
        run();
        stream.keepAlive();
        run();
        // Then
        assertEquals(List.of("score 0", "keep-alive", "keep-alive"), reader.items);
        assertEquals(2, source.views);
    }

    @Test
    void aFailureToMakeAViewIsMadeUpForLater() {
        // Given
        open(10);
        source.failing = true;
        stream.scored(StreamFakes.scored(2));
        run();
        // When
        source.failing = false;
        source.revision = 2;
        stream.keepAlive();
        run();
        // Then
        assertEquals(List.of("score 1", "score 2"), reader.items);
        assertFalse(reader.completed);
    }

    @Test
    void theStreamEndsWhenTheViewerSeesNothingAnyMore() {
        // Given
        open(10);
        source.gone = true;
        // When
        stream.scored(StreamFakes.scored(2));
        run();
        // Then
        assertTrue(reader.completed);
        assertEquals(1, ends);
    }

    @Test
    void theStreamEndsOnceWhenItIsToldTo() {
        // Given
        open(0);
        // When
        stream.end();
        stream.end();
        run();
        stream.cancel();
        stream.scored(StreamFakes.scored(2));
        run();
        // Then
        assertTrue(reader.completed);
        assertEquals(List.of(), reader.items);
        assertEquals(1, ends);
    }

    @Test
    void aReaderWhoLeavesIsSentNothingMore() {
        // Given
        open(10);
        // When
        reader.cancel();
        stream.scored(StreamFakes.scored(2));
        run();
        // Then
        assertEquals(List.of("score 1"), reader.items);
        assertFalse(reader.completed);
        assertEquals(1, ends);
    }

    @Test
    void aStreamThatEndedBeforeItWasReadIsOverAtOnce() {
        // Given
        stream.begin(StreamFakes.view(1));
        stream.end();
        run();
        // When
        stream.subscribe(reader);
        run();
        // Then
        assertTrue(reader.completed);
        assertEquals(1, ends);
    }

    @Test
    void thereIsOneReader() {
        open(1);
        assertThrows(IllegalStateException.class, () -> stream.subscribe(new StreamFakes.Reader()));
    }

    private void open(long demand) {
        stream.begin(StreamFakes.view(1));
        stream.subscribe(reader);
        if (demand > 0) {
            reader.request(demand);
        }
        run();
    }

    private void run() {
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
            task.run();
        }
    }
}
