package dev.rehearsal.suggestion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rehearsal.suggestion.embedding.MiniLm;
import dev.rehearsal.suggestion.evidence.Assignment;
import dev.rehearsal.suggestion.evidence.Coverage;
import dev.rehearsal.suggestion.evidence.KeyPoint;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** With the embedding model itself. */
class SuggesterOnDemandTest {

    private static final Assignment ASSIGNMENT = new Assignment(
            "What is overfitting, and what can be done about it?",
            "A model overfits when it learns the noise of the training data and does badly on new data. More data, regularisation or early stopping help.",
            List.of(
                    new KeyPoint("noise", "The model learns the noise of the training data", 3),
                    new KeyPoint("remedy", "Regularisation, more data or early stopping help", 2)));

    @Test
    void theModelIsLoadedOnceWhenItIsNeededAndAnewAfterItWasClosed() {
        AtomicInteger loaded = new AtomicInteger();
        try (SuggesterOnDemand suggester = new SuggesterOnDemand(() -> {
            loaded.incrementAndGet();
            return MiniLm.load();
        })) {
            assertEquals(0, loaded.get());

            Suggestion good = suggester.suggest(
                    ASSIGNMENT,
                    "It memorizes random noise in the training set, so it performs poorly on unseen data. Regularization and more data reduce it.");
            Suggestion off = suggester.suggest(ASSIGNMENT, "The office is closed on Monday because of the holiday.");
            assertEquals(1, loaded.get());

            assertTrue(good.points().stream().allMatch(point -> point.coverage() != Coverage.MISSING));
            assertTrue(off.points().stream().allMatch(point -> point.coverage() == Coverage.MISSING));
            assertEquals(Doubt.NO_POINT_FOUND, off.doubt());
            assertTrue(good.score() > off.score() + 0.2, good.score() + " and " + off.score());

            suggester.close();
            assertEquals(
                    off.score(),
                    suggester
                            .suggest(ASSIGNMENT, "The office is closed on Monday because of the holiday.")
                            .score());
            assertEquals(2, loaded.get());
        }
    }

    @Test
    void whoeverComesWhenAsManyWaitAsMayIsSentAwayAndTheOthersAreServed() throws Exception {
        // Given
        CountDownLatch loading = new CountDownLatch(1);
        try (SuggesterOnDemand suggester = new SuggesterOnDemand(() -> {
                    await(loading);
                    return MiniLm.load();
                });
                ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletionService<Suggestion> asked = new ExecutorCompletionService<>(askers);
            // When
            for (int i = 0; i <= SuggesterOnDemand.MOST_AT_ONCE; i++) {
                var unused = asked.submit(() -> suggester.suggest(ASSIGNMENT, "More data."));
            }
            // Then
            Future<Suggestion> first = asked.poll(30, TimeUnit.SECONDS);
            assertNotNull(first);
            assertInstanceOf(SuggesterOnDemand.Busy.class, first.exceptionNow());
            loading.countDown();
            for (int i = 0; i < SuggesterOnDemand.MOST_AT_ONCE; i++) {
                Future<Suggestion> served = asked.poll(60, TimeUnit.SECONDS);
                assertNotNull(served);
                assertEquals(2, served.get().points().size());
            }
            assertEquals(2, suggester.suggest(ASSIGNMENT, "More data.").points().size());
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(60, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
