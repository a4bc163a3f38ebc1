package dev.rehearsal.scoring.session;

import static dev.rehearsal.scoring.session.Interview.member;
import static dev.rehearsal.scoring.session.Interview.question;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.contracts.QuestionId;
import dev.rehearsal.contracts.ScoreEvent.CompetencyScore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CandidateCompositeTest {

    private static final MemberId ANNA = member(1);
    private static final MemberId BEN = member(2);
    private static final QuestionId DRIFT = question(1);
    private static final QuestionId LEAK = question(2);

    @Test
    void theQuestionsOfAllSessionsCountByTheirWeights() {
        // Given
        Interview first = new Interview()
                .scheduled(ANNA, BEN)
                .asked(DRIFT, "monitoring", 3, "depth:3", "clarity:1")
                .rated(ANNA, DRIFT, "depth", 4)
                .rated(BEN, DRIFT, "depth", 2)
                .rated(ANNA, DRIFT, "clarity", 2)
                .rated(BEN, DRIFT, "clarity", null);
        Interview second = new Interview()
                .scheduled(ANNA)
                .asked(LEAK, "evaluation", 1, "proof:1")
                .rated(ANNA, LEAK, "proof", 1);
        // When
        CandidateComposite composite = CandidateComposite.of(rated(first, second));
        // Then
        assertEquals(2.3125, composite.composite().value());
        assertEquals(4, composite.composite().ratings());
        assertEquals(1, composite.composite().notObserved());
        assertEquals(
                List.of("evaluation", "monitoring"),
                composite.competencies().stream()
                        .map(CompetencyScore::competency)
                        .toList());
        assertEquals(2.75, composite.competencies().get(1).score().value());
    }

    @Test
    void aQuestionAskedInTwoSessionsCountsInEach() {
        // Given
        Interview first = new Interview()
                .scheduled(ANNA)
                .asked(DRIFT, "monitoring", 1, "depth:1")
                .rated(ANNA, DRIFT, "depth", 1);
        Interview second = new Interview()
                .scheduled(BEN)
                .asked(DRIFT, "monitoring", 3, "depth:1")
                .rated(BEN, DRIFT, "depth", 3);
        // When
        CandidateComposite composite = CandidateComposite.of(rated(first, second));
        // Then
        assertEquals(2.5, composite.composite().value());
    }

    @Test
    void overOneSessionItIsThatSessionsComposite() {
        for (int seed = 0; seed < 200; seed++) {
            // Given
            Interview interview = Interview.random(new Random(seed));
            Composite expected = Composite.of(interview.score());
            List<Rated> ratings = new ArrayList<>(Rated.of(interview.score()));
            Collections.shuffle(ratings, new Random(seed));
            // When
            CandidateComposite composite = CandidateComposite.of(ratings);
            // Then
            assertEquals(expected.composite(), composite.composite(), "seed " + seed);
            assertEquals(
                    expected.competencies().stream()
                            .filter(score ->
                                    score.score().ratings() + score.score().notObserved() > 0)
                            .toList(),
                    composite.competencies(),
                    "seed " + seed);
        }
    }

    @Test
    void withoutAnyRatingThereIsNoNumber() {
        CandidateComposite composite = CandidateComposite.of(List.of());
        assertNull(composite.composite().value());
        assertEquals(List.of(), composite.competencies());
    }

    private static List<Rated> rated(Interview... interviews) {
        List<Rated> ratings = new ArrayList<>();
        for (Interview interview : interviews) {
            ratings.addAll(Rated.of(interview.score()));
        }
        return ratings;
    }
}
