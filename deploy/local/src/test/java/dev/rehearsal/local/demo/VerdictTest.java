package dev.rehearsal.local.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class VerdictTest {

    private static final int QUESTIONS = 4;

    private static Verdict of(double ability, double lenience) {
        return Verdict.of(ability, lenience, QUESTIONS, new SplittableRandom(7));
    }

    private static double mean(Verdict verdict) {
        return verdict.levels().stream()
                .flatMap(List::stream)
                .mapToInt(Integer::intValue)
                .average()
                .orElseThrow();
    }

    @Test
    void levelsAreThoseOfARubricForEachQuestionHoweverGoodOrBadSomebodyIs() {
        for (double ability : new double[] {0, 1, 2.5, 4, 9}) {
            Verdict verdict = of(ability, 0);

            assertEquals(QUESTIONS, verdict.questions());
            assertTrue(verdict.levels().stream().flatMap(List::stream).allMatch(level -> level >= 1 && level <= 4));
        }
    }

    @Test
    void theLenientGiveMoreThanTheStrictToTheSamePerson() {
        assertTrue(mean(of(2.5, 0.5)) > mean(of(2.5, -0.5)));
    }

    @Test
    void theRecommendationFollowsTheLevels() {
        assertEquals("strong-yes", of(4, 0.5).recommendation());
        assertEquals("yes", of(3, 0).recommendation());
        assertEquals("no", of(2, 0).recommendation());
        assertEquals("strong-no", of(1, -0.5).recommendation());
    }

    @Test
    void aQuestionWithMoreCriteriaThanLevelsBeginsAgain() {
        Verdict verdict = new Verdict(List.of(List.of(1, 2, 3)), "yes");

        assertEquals(1, verdict.level(0, 3));
        assertEquals(3, verdict.level(0, 5));
    }
}
