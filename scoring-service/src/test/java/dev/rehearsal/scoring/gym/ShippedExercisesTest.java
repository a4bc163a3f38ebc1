package dev.rehearsal.scoring.gym;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rehearsal.scoring.gym.file.ShippedExercises;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What an exercise must have to be worth rating. */
class ShippedExercisesTest {

    private final List<Exercise> exercises = ShippedExercises.read();

    @Test
    void thereAreEnoughOverSeveralCompetenciesAndEveryLevelIsDeservedOften() {
        Map<Integer, Long> levels = exercises.stream()
                .flatMap(exercise -> exercise.criteria().stream())
                .collect(Collectors.groupingBy(Exercise.Criterion::reference, Collectors.counting()));
        assertTrue(exercises.size() >= 12);
        assertTrue(exercises.stream().map(Exercise::competency).distinct().count() >= 3);
        assertEquals(Set.of(1, 2, 3, 4), levels.keySet());
        levels.forEach((level, count) -> assertTrue(count >= 8, "level " + level + " is deserved " + count + " times"));
    }

    @Test
    void everyAnswerIsLongEnoughToJudgeAndShortEnoughToRead() {
        assertAll(exercises.stream().map(exercise -> () -> {
            long words = Stream.of(exercise.answer().split("\\s+")).count();
            assertTrue(words >= 80 && words <= 250, exercise.exercise() + " has " + words + " words");
            assertTrue(exercise.prompt().length() >= 80, exercise.exercise());
        }));
    }

    @Test
    void everyCriterionHasAnchorsOfItsOwnAndAReason() {
        assertAll(exercises.stream().map(exercise -> () -> {
            int criteria = exercise.criteria().size();
            assertTrue(criteria >= 2 && criteria <= 4, exercise.exercise());
            for (Exercise.Criterion criterion : exercise.criteria()) {
                assertEquals(4, Set.copyOf(criterion.ladder()).size(), criterion.id());
                assertTrue(criterion.reason().length() >= 60, exercise.exercise() + "/" + criterion.id());
                assertTrue(criterion.id().matches("[a-z][a-z-]*"), criterion.id());
            }
        }));
    }

    @Test
    void mostAnswersAreUnevenSoThatAGeneralImpressionMisleads() {
        long uneven = exercises.stream()
                .filter(exercise -> exercise.criteria().stream()
                                .mapToInt(Exercise.Criterion::reference)
                                .distinct()
                                .count()
                        > 1)
                .count();
        assertTrue(uneven >= exercises.size() * 3 / 4);
    }

    @Test
    void theyComeInAnOrderInWhichNoTwoAnswersToOneQuestionMeet() {
        assertEquals(
                IntStream.rangeClosed(1, exercises.size()).boxed().toList(),
                exercises.stream().map(Exercise::place).toList());
        for (int i = 1; i < exercises.size(); i++) {
            assertFalse(exercises.get(i).prompt().equals(exercises.get(i - 1).prompt()));
        }
    }

    @Test
    void answersToOneQuestionAreRatedByTheSameRubric() {
        exercises.stream()
                .collect(Collectors.groupingBy(Exercise::prompt))
                .values()
                .forEach(same -> {
                    Set<List<List<String>>> rubrics = same.stream()
                            .map(exercise -> exercise.criteria().stream()
                                    .map(Exercise.Criterion::ladder)
                                    .toList())
                            .collect(Collectors.toSet());
                    assertEquals(1, rubrics.size(), same.getFirst().title());
                });
    }

    @Test
    void competenciesAreThoseOfTheBank() throws IOException {
        Set<String> shipped = exercises.stream().map(Exercise::competency).collect(Collectors.toSet());
        assertEquals(
                Set.of(
                        "deep-learning",
                        "experimentation",
                        "leadership-and-communication",
                        "llm-engineering",
                        "ml-fundamentals",
                        "mlops",
                        "model-evaluation"),
                shipped);
    }

    /** Attempts are held against the references of their version: whoever changes a text raises it, and notes the new digest here. */
    @Test
    void noTextChangesWithoutItsVersion() throws IOException {
        String known = text("/exercise-digests.txt");
        String now = exercises.stream()
                .map(exercise -> exercise.exercise() + " " + exercise.version() + " " + digest(exercise) + "\n")
                .sorted()
                .collect(Collectors.joining());
        assertEquals(known, now);
    }

    private static String text(String resource) throws IOException {
        try (InputStream file = ShippedExercisesTest.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String digest(Exercise exercise) {
        String all = exercise.prompt() + exercise.answer() + exercise.criteria();
        try {
            byte[] sha = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
