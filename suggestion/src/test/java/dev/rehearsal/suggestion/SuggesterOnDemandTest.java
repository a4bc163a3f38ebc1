package dev.rehearsal.suggestion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rehearsal.suggestion.embedding.MiniLm;
import dev.rehearsal.suggestion.evidence.Assignment;
import dev.rehearsal.suggestion.evidence.Coverage;
import dev.rehearsal.suggestion.evidence.KeyPoint;
import java.util.List;
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
}
