package dev.rehearsal.scoring.session.stream;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rehearsal.contracts.ScoreEvent.SessionScored;
import dev.rehearsal.contracts.ScoreEvent.Summary;
import dev.rehearsal.contracts.SessionId;
import dev.rehearsal.scoring.question.Titles;
import dev.rehearsal.scoring.session.view.FullScoreView;
import dev.rehearsal.scoring.session.view.ScoreView;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScoreStreamTest {

    private final FakeSource source = new FakeSource();
    private final Queue<Runnable> tasks = new ArrayDeque<>();
    private final Reader reader = new Reader();
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
            stream.scored(scored(revision));
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
        stream.scored(scored(5));
        run();
        // When
        stream.scored(scored(4));
        stream.scored(scored(1));
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
    void aFailureToMakeAViewIsMadeUpForLater() {
        // Given
        open(10);
        source.failing = true;
        stream.scored(scored(2));
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
        stream.scored(scored(2));
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
        stream.scored(scored(2));
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
        stream.scored(scored(2));
        run();
        // Then
        assertEquals(List.of("score 1"), reader.items);
        assertFalse(reader.completed);
        assertEquals(1, ends);
    }

    @Test
    void aStreamThatEndedBeforeItWasReadIsOverAtOnce() {
        // Given
        stream.begin(view(1));
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
        assertThrows(IllegalStateException.class, () -> stream.subscribe(new Reader()));
    }

    private void open(long demand) {
        stream.begin(view(1));
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

    private static SessionScored scored(long revision) {
        return new SessionScored(
                new SessionId(new UUID(1, 1)),
                revision,
                new Summary(null, null, null, null, 0, 0),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                true,
                Instant.EPOCH);
    }

    private static ScoreView view(long revision) {
        return FullScoreView.of(scored(revision), new NoTitles());
    }

    private record NoTitles() implements Titles {
        @Override
        public String title(dev.rehearsal.contracts.QuestionId question, int version) {
            return "";
        }

        @Override
        public String criterion(dev.rehearsal.contracts.QuestionId question, int version, String criterion) {
            return criterion;
        }
    }

    private static final class FakeSource implements ScoreSource {
        private long revision = 1;
        private boolean gone;
        private boolean failing;
        private int views;

        @Override
        public Optional<ScoreView> now() {
            return made(revision);
        }

        @Override
        public Optional<ScoreView> scored(SessionScored scored) {
            return made(scored.revision());
        }

        @Override
        public long revision() {
            return revision;
        }

        private Optional<ScoreView> made(long of) {
            views++;
            if (failing) {
                throw new IllegalStateException("the database is away");
            }
            return gone ? Optional.empty() : Optional.of(view(of));
        }
    }

    private static final class Reader implements Flow.Subscriber<StreamItem> {
        private final List<String> items = new ArrayList<>();
        private boolean completed;
        private Flow.@Nullable Subscription subscription;

        @Override
        public void onSubscribe(Flow.Subscription given) {
            subscription = given;
        }

        @Override
        public void onNext(StreamItem item) {
            items.add(
                    switch (item) {
                        case StreamItem.Score score -> "score " + score.view().revision();
                        case StreamItem.KeepAlive alive -> "keep-alive";
                    });
        }

        @Override
        public void onError(Throwable failure) {
            throw new AssertionError(failure);
        }

        @Override
        public void onComplete() {
            completed = true;
        }

        void request(long count) {
            if (subscription != null) {
                subscription.request(count);
            }
        }

        void cancel() {
            if (subscription != null) {
                subscription.cancel();
            }
        }
    }
}
