package dev.rehearsal.scoring.gym;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rehearsal.contracts.ExerciseEvent.ExerciseRated;
import dev.rehearsal.contracts.ExerciseEvent.ExerciseRating;
import dev.rehearsal.contracts.Level;
import dev.rehearsal.contracts.MemberId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GymResultTest {

    private static final MemberId ANNA = new MemberId(new UUID(4, 1));
    private static final Map<Integer, String> ANCHORS = Map.of(1, "no", 2, "partly", 3, "yes", 4, "more");

    /** Eight exercises with references 1 and 3, 2 and 4, 3 and 1, 4 and 2, and again. */
    private final List<Exercise> shelf =
            IntStream.range(0, 8).mapToObj(GymResultTest::exercise).toList();

    private static Exercise exercise(int number) {
        int reference = 1 + number % 4;
        return new Exercise(
                "exercise-" + number,
                2,
                number + 1,
                "A title",
                "mlops",
                Level.SENIOR,
                "A question",
                "An answer",
                List.of(
                        new Exercise.Criterion("depth", "Depth", ANCHORS, reference, "So."),
                        new Exercise.Criterion("clarity", "Clarity", ANCHORS, 1 + (reference + 1) % 4, "So.")));
    }

    private static ExerciseRated attempt(Exercise exercise, long number, IntUnaryOperator level) {
        return new ExerciseRated(
                new UUID(9, number),
                ANNA,
                exercise.exercise(),
                exercise.version(),
                exercise.criteria().stream()
                        .map(criterion -> new ExerciseRating(
                                criterion.id(), Math.clamp(level.applyAsInt(criterion.reference()), 1, 4)))
                        .toList(),
                Instant.parse("2026-11-02T09:00:00Z").plusSeconds(number));
    }

    private List<ExerciseRated> attempts(int count, IntUnaryOperator level) {
        return new ArrayList<>(IntStream.range(0, count)
                .mapToObj(number -> attempt(shelf.get(number), number, level))
                .toList());
    }

    @Test
    void whoGivesEveryReferenceHasNoBiasAndPerfectConsistency() {
        // When
        GymResult result = GymResult.of(shelf, attempts(8, reference -> reference));
        // Then
        assertEquals(16, result.ratings());
        assertEquals(16, result.exact());
        assertEquals(16, result.withinOne());
        GymResult.Estimate bias = assertNotNullEstimate(result.bias());
        assertEquals(0, bias.value());
        // √(1/12/16) · 1.8946, the 0.95 quantile of Student's t with 7 degrees of freedom: never a certainty.
        assertEquals(0.1367, bias.high(), 0.0001);
        assertEquals(1, assertNotNullEstimate(result.consistency()).value());
        assertEquals(Leaning.IN_LINE, result.leaning());
    }

    @Test
    void theBiasIsTheMeanDifferenceWithAnErrorFromWholeAnswers() {
        // Given: one level below, where there is one: -1, and 0 for references of 1; sums of -1 or -2 by answer.
        List<ExerciseRated> attempts = attempts(8, reference -> reference - 1);
        // When
        GymResult result = GymResult.of(shelf, attempts);
        // Then
        GymResult.Estimate bias = assertNotNullEstimate(result.bias());
        assertEquals(-0.75, bias.value());
        // Residuals of -1 - (-1.5) and -2 - (-1.5): 8 · 0.25 = 2; √(2 · 8/7) / 16 = 0.09449; times 1.8946.
        assertEquals(-0.75 + 0.1790, bias.high(), 0.0001);
        assertEquals(-0.75 - 0.1790, bias.low(), 0.0001);
        assertEquals(4, result.exact());
        assertEquals(16, result.withinOne());
        assertEquals(Leaning.SEVERE, result.leaning());
    }

    @Test
    void whoGivesMoreIsLenientAndWhoIsOnlyUnsureIsNot() {
        assertEquals(
                Leaning.LENIENT,
                GymResult.of(shelf, attempts(8, reference -> reference + 1)).leaning());
        List<ExerciseRated> unsure = attempts(6, reference -> reference);
        unsure.set(0, attempt(shelf.get(0), 0, reference -> 4));
        unsure.set(1, attempt(shelf.get(1), 1, reference -> 1));
        assertEquals(Leaning.UNCLEAR, GymResult.of(shelf, unsure).leaning());
    }

    @Test
    void withFewExercisesThereAreCountsAndNoNumbers() {
        // When
        GymResult result = GymResult.of(shelf, attempts(5, reference -> reference - 1));
        // Then
        assertEquals(10, result.ratings());
        assertFalse(result.enough());
        assertNull(result.bias());
        assertNull(result.consistency());
        assertEquals(Leaning.TOO_FEW, result.leaning());
    }

    @Test
    void whoGivesTheSameLevelToAllIsConsistentWithNothing() {
        GymResult result = GymResult.of(shelf, attempts(8, reference -> 3));
        assertTrue(result.enough());
        assertEquals(0, assertNotNullEstimate(result.consistency()).value(), 1e-9);
    }

    @Test
    void onlyTheFirstAttemptAtTheVersionShownCounts() {
        // Given
        List<ExerciseRated> attempts = attempts(6, reference -> reference - 1);
        GymResult before = GymResult.of(shelf, attempts);
        attempts.add(attempt(shelf.get(0), 100, reference -> reference));
        ExerciseRated later = attempt(shelf.get(7), 101, reference -> reference);
        attempts.add(new ExerciseRated(later.attempt(), ANNA, later.exercise(), 1, later.ratings(), later.at()));
        attempts.add(new ExerciseRated(new UUID(9, 102), ANNA, "gone", 1, later.ratings(), later.at()));
        // When
        GymResult after = GymResult.of(shelf, attempts);
        // Then
        assertEquals(before, after);
    }

    @Test
    void theOrderOfAttemptsChangesNothing() {
        List<ExerciseRated> attempts = attempts(8, reference -> 5 - reference);
        attempts.add(attempt(shelf.get(3), 50, reference -> reference));
        GymResult expected = GymResult.of(shelf, attempts);
        Random random = new Random(1);
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(attempts, random);
            assertEquals(expected, GymResult.of(shelf, attempts));
        }
    }

    private static GymResult.Estimate assertNotNullEstimate(
            GymResult.@org.jspecify.annotations.Nullable Estimate found) {
        assertNotNull(found);
        return java.util.Objects.requireNonNull(found);
    }
}
