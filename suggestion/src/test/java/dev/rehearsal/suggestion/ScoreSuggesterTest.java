package dev.rehearsal.suggestion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rehearsal.suggestion.evidence.Assignment;
import dev.rehearsal.suggestion.evidence.Coverage;
import dev.rehearsal.suggestion.evidence.Feature;
import dev.rehearsal.suggestion.evidence.KeyPoint;
import dev.rehearsal.suggestion.evidence.WordVectors;
import dev.rehearsal.suggestion.model.Conformal;
import dev.rehearsal.suggestion.model.Forest;
import dev.rehearsal.suggestion.model.Interval;
import dev.rehearsal.suggestion.model.ScoreModel;
import dev.rehearsal.suggestion.model.Tree;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ScoreSuggesterTest {

    private static final Assignment ASSIGNMENT = new Assignment(
            "What does dropout do?",
            "Dropout switches random units off. It prevents co-adaptation.",
            List.of(
                    new KeyPoint("units", "Random units are switched off", 2),
                    new KeyPoint("co-adaptation", "It prevents co-adaptation", 1)));

    @Test
    void aScoreComesWithAnIntervalAndTheCoverageOfEachPoint() {
        Suggestion suggestion = suggest(0.2, ASSIGNMENT, "It switches off random units.");
        assertFalse(suggestion.abstains());
        assertEquals(0.8, suggestion.score(), 1e-12);
        assertTrue(suggestion.interval().contains(0.8));
        PointCoverage units = suggestion.points().getFirst();
        assertEquals(Coverage.COVERED, units.coverage());
        assertEquals(
                List.of("switches", "random", "units"),
                units.words().stream().map(word -> word.text()).toList());
        PointCoverage missing = suggestion.points().getLast();
        assertEquals("co-adaptation", missing.point());
        assertEquals(Coverage.MISSING, missing.coverage());
        assertEquals(List.of(), missing.words());
        assertNull(missing.statement());
    }

    @Test
    void itAbstainsWhereTheIntervalIsTooWide() {
        assertEquals(
                Doubt.UNSURE,
                suggest(3, ASSIGNMENT, "It switches off random units.").doubt());
    }

    @Test
    void itAbstainsWhereNothingSpeaksForAnyPoint() {
        assertEquals(
                Doubt.NO_POINT_FOUND,
                suggest(0.2, ASSIGNMENT, "A cache keeps recent pages in memory.")
                        .doubt());
    }

    @Test
    void itAbstainsWhereThereIsNothingToCompareWith() {
        assertEquals(
                Doubt.NOTHING_TO_COMPARE_WITH,
                suggest(0.2, new Assignment("Why?", "", List.of()), "Random units.")
                        .doubt());
    }

    @Test
    void itAbstainsWhereItHasNotReadAll() {
        assertEquals(
                Doubt.TOO_LONG,
                suggest(0.2, ASSIGNMENT, "Random units are switched off.\n".repeat(200))
                        .doubt());
    }

    @Test
    void whoSaysThatThereIsNoAnswerGetsNothingForSure() {
        Suggestion suggestion = suggest(3, ASSIGNMENT, "I don't know.");
        assertEquals(0, suggestion.score());
        assertEquals(new Interval(0, 0), suggestion.interval());
        assertFalse(suggestion.abstains());
    }

    @Test
    void noFeatureOfTheShippedModelEverLowersAScore() {
        ScoreModel model = ScoreSuggester.model();
        SplittableRandom random = new SplittableRandom(3);
        for (int round = 0; round < 2000; round++) {
            double[] features = random.doubles(Feature.values().length, -1, 4).toArray();
            double before = model.score(features);
            features[random.nextInt(features.length)] += random.nextDouble();
            assertTrue(model.score(features) >= before - 1e-12);
        }
    }

    /** With a model that says 0.3, and 0.8 where words of the points are used, and that reach. */
    private static Suggestion suggest(double reach, Assignment assignment, String answer) {
        Tree tree = new Tree.Split(Feature.POINT_OVERLAP.ordinal(), 0.1, new Tree.Leaf(0.3), new Tree.Leaf(0.8));
        ScoreModel model = new ScoreModel(new Forest(0, List.of(tree)), new Conformal(reach));
        ScoreSuggester suggester = new ScoreSuggester(WordVectors.reader(), model);
        return suggester.suggest(suggester.read(assignment), answer);
    }
}
