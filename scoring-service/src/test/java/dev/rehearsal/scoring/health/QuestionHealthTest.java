package dev.rehearsal.scoring.health;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rehearsal.contracts.QuestionId;
import dev.rehearsal.contracts.Recommendation;
import dev.rehearsal.contracts.ScoreEvent.QuestionDrift;
import dev.rehearsal.contracts.ScoreEvent.QuestionObserved;
import dev.rehearsal.contracts.SessionId;
import dev.rehearsal.scoring.session.Interview;
import dev.rehearsal.scoring.session.Rated;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class QuestionHealthTest {

    private static final QuestionId QUESTION = Interview.question(1);
    private static final Instant START = Instant.parse("2026-11-02T09:00:00Z");

    /** One rating on the question, one on the rest of the interview; interviews a day apart. */
    private static List<QuestionInterview> interviews(int[] here, int[] rest) {
        List<QuestionInterview> interviews = new ArrayList<>();
        for (int i = 0; i < here.length; i++) {
            Instant day = START.plusSeconds(86_400L * i);
            interviews.add(new QuestionInterview(
                    QUESTION, new SessionId(new UUID(1, i)), day, day.plusSeconds(3_600), 1, here[i], 1, rest[i]));
        }
        return interviews;
    }

    private static QuestionObserved observed(List<QuestionInterview> interviews) {
        return QuestionHealth.of(QUESTION, 7, interviews).orElseThrow();
    }

    @Test
    void difficultyIsHowFarTheMeanLevelIsFromTheBest() {
        // When
        QuestionObserved observed = observed(interviews(new int[] {1, 2, 4}, new int[] {1, 1, 1}));
        // Then
        assertEquals(3, observed.interviews());
        assertEquals(3, observed.ratings());
        assertEquals(7.0 / 3, observed.meanLevel(), 1e-12);
        assertEquals((4 - 7.0 / 3) / 3, observed.difficulty(), 1e-12);
        assertEquals(7, observed.revision());
        assertEquals(START.plusSeconds(2 * 86_400 + 3_600), observed.at());
        assertNull(observed.discrimination());
        assertNull(observed.drift());
    }

    @Test
    void discriminationIsTheCorrelationWithTheRestOfTheInterview() {
        int[] here = {1, 2, 3, 4, 1, 2, 3, 4, 1, 2};
        int[] rest = {1, 3, 2, 4, 2, 2, 4, 3, 1, 1};
        // 62 - 10 · 2.3² over 65 - 10 · 2.3², worked out by hand
        Double found = observed(interviews(here, rest)).discrimination();
        assertNotNull(found);
        assertEquals(9.1 / 12.1, found, 1e-12);
        assertNull(observed(interviews(here, rest).subList(0, 9)).discrimination());
        assertNull(observed(interviews(here, new int[] {2, 2, 2, 2, 2, 2, 2, 2, 2, 2}))
                .discrimination());
    }

    @Test
    void driftIsWhatTheLatestAnswersAreBetterByThanTheRestOfTheirInterviews() {
        // Given: level here less level in the rest: 0 1 -1 0 1 0 -1 0, then 1 2 1 0 2 1 1 0, while candidates got
        // better
        int[] here = {2, 3, 1, 2, 3, 2, 1, 2, 4, 4, 4, 3, 4, 4, 4, 3};
        int[] rest = {2, 2, 2, 2, 2, 2, 2, 2, 3, 2, 3, 3, 2, 3, 3, 3};
        // When
        QuestionDrift drift = observed(interviews(here, rest)).drift();
        // Then
        assertNotNull(drift);
        assertEquals(1.0, drift.change(), 1e-12);
        assertEquals(Math.sqrt(4.0 / 7 / 8 + 4.0 / 7 / 8), drift.standardError(), 1e-12);
        assertEquals(8, drift.interviews());
        assertNull(observed(interviews(here, rest).subList(0, 15)).drift());
    }

    @Test
    void aRunOfStrongCandidatesIsNoDrift() {
        int[] here = {1, 2, 1, 2, 1, 2, 1, 2, 3, 4, 3, 4, 3, 4, 3, 4};
        int[] rest = {2, 2, 2, 2, 2, 2, 2, 2, 4, 4, 4, 4, 4, 4, 4, 4};
        QuestionDrift drift = observed(interviews(here, rest)).drift();
        assertNotNull(drift);
        assertEquals(0, drift.change(), 1e-12);
    }

    @Test
    void theOrderInWhichInterviewsAreReadChangesNothing() {
        Random random = new Random(5);
        List<QuestionInterview> interviews = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            interviews.add(new QuestionInterview(
                    QUESTION,
                    new SessionId(new UUID(1, i)),
                    START.plusSeconds(random.nextInt(20) * 86_400L),
                    START,
                    3,
                    3 + random.nextInt(10),
                    7,
                    7 + random.nextInt(22)));
        }
        QuestionObserved expected = observed(interviews);
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(interviews, random);
            assertEquals(expected, observed(interviews));
        }
    }

    @Test
    void onlySettledSessionsSaySomethingAndNotObservedSaysNothing() {
        // Given
        Interview interview = new Interview()
                .scheduled(Interview.member(1), Interview.member(2))
                .asked(QUESTION, "mlops", 2, "depth:3", "clarity:1")
                .asked(Interview.question(2), "mlops", 1, "proof:1")
                .asked(Interview.question(3), "mlops", 1, "proof:1")
                .rated(Interview.member(1), QUESTION, "depth", 4)
                .rated(Interview.member(2), QUESTION, "depth", 2)
                .rated(Interview.member(2), QUESTION, "clarity", null)
                .rated(Interview.member(1), Interview.question(2), "proof", 3)
                .rated(Interview.member(1), Interview.question(3), "proof", null)
                .submitted(Interview.member(1), Recommendation.YES);
        assertTrue(QuestionInterview.of(Rated.of(interview.score())).isEmpty());
        // When
        interview.submitted(Interview.member(2), Recommendation.NO);
        List<QuestionInterview> found = QuestionInterview.of(Rated.of(interview.score()));
        // Then
        assertEquals(2, found.size());
        QuestionInterview first = found.getFirst();
        assertEquals(QUESTION, first.question());
        assertEquals(2, first.ratings());
        assertEquals(6, first.levels());
        assertEquals(1, first.restRatings());
        assertEquals(3, first.restLevels());
        assertEquals(2, found.getLast().restRatings());
    }
}
