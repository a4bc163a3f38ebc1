package dev.rehearsal.scoring.session;

import static dev.rehearsal.scoring.session.Interview.member;
import static dev.rehearsal.scoring.session.Interview.question;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.contracts.QuestionId;
import dev.rehearsal.contracts.ScoreEvent.CompetencyScore;
import dev.rehearsal.contracts.ScoreEvent.InterviewerScore;
import dev.rehearsal.contracts.ScoreEvent.QuestionScore;
import dev.rehearsal.contracts.ScoreEvent.Summary;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CompositeTest {

    private static final MemberId ANNA = member(1);
    private static final MemberId BEN = member(2);
    private static final QuestionId DRIFT = question(1);
    private static final QuestionId LEAKAGE = question(2);

    @Test
    void aCriterionIsTheMeanOfItsInterviewersHoweverMuchElseTheyRated() {
        // Given
        Composite composite = Composite.of(new Interview()
                .scheduled(ANNA, BEN)
                .asked(DRIFT, "monitoring", 1, "depth:1", "clarity:1")
                .rated(ANNA, DRIFT, "depth", 4)
                .rated(ANNA, DRIFT, "clarity", 1)
                .rated(BEN, DRIFT, "depth", 2)
                .score());
        // When
        QuestionScore question = composite.questions().getFirst();
        // Then
        assertEquals(3.0, value(question.criteria().get(0).score()));
        assertEquals(1.0, value(question.criteria().get(1).score()));
        assertEquals(2.0, value(question.score()), 1e-12);
    }

    @Test
    void criteriaAndQuestionsCountByTheirWeights() {
        // Given
        Composite composite = Composite.of(new Interview()
                .scheduled(ANNA)
                .asked(DRIFT, "monitoring", 3, "depth:3", "clarity:1")
                .rated(ANNA, DRIFT, "depth", 4)
                .rated(ANNA, DRIFT, "clarity", 2)
                .asked(LEAKAGE, "evaluation", 1, "proof:5")
                .rated(ANNA, LEAKAGE, "proof", 1)
                .score());
        // Then
        assertEquals(3.5, value(composite.questions().get(0).score()), 1e-12);
        assertEquals((3 * 3.5 + 1) / 4, value(composite.composite()), 1e-12);
        assertEquals(
                List.of("evaluation", "monitoring"),
                composite.competencies().stream()
                        .map(CompetencyScore::competency)
                        .toList());
        assertEquals(3.5, value(composite.competencies().get(1).score()), 1e-12);
    }

    @Test
    void theExampleInTheDocumentationIsRight() {
        // Given docs/scores.md, "The composite"
        Composite composite = Composite.of(new Interview()
                .scheduled(ANNA, BEN)
                .asked(DRIFT, "monitoring", 3, "depth:3", "clarity:1")
                .rated(ANNA, DRIFT, "depth", 4)
                .rated(ANNA, DRIFT, "clarity", 2)
                .rated(BEN, DRIFT, "depth", 2)
                .rated(BEN, DRIFT, "clarity", null)
                .asked(LEAKAGE, "evaluation", 1, "proof:1")
                .rated(ANNA, LEAKAGE, "proof", 1)
                .score());
        // Then
        assertEquals(2.75, value(composite.questions().getFirst().score()), 1e-12);
        assertEquals(2.3125, value(composite.composite()), 1e-12);
        assertEquals(4, composite.composite().ratings());
        assertEquals(1, composite.composite().notObserved());
    }

    @Test
    void whatWasNotObservedIsLeftOutAndCounted() {
        // Given
        Composite composite = Composite.of(new Interview()
                .scheduled(ANNA, BEN)
                .asked(DRIFT, "monitoring", 5, "depth:5", "clarity:1")
                .rated(ANNA, DRIFT, "depth", null)
                .rated(BEN, DRIFT, "clarity", 2)
                .asked(LEAKAGE, "evaluation", 1, "proof:5")
                .rated(ANNA, LEAKAGE, "proof", null)
                .score());
        // Then
        assertEquals(new Summary(2.0, null, null, null, 1, 2), composite.composite());
        assertEquals(
                new Summary(null, null, null, null, 0, 1),
                composite.questions().get(1).score());
    }

    @Test
    void aQuestionNobodyRatedIsThereWithoutANumber() {
        // Given
        Composite composite = Composite.of(new Interview()
                .scheduled(ANNA)
                .asked(DRIFT, "monitoring", 1, "depth:1")
                .score());
        // Then
        assertEquals(
                new Summary(null, null, null, null, 0, 0),
                composite.questions().getFirst().score());
        assertEquals(1, composite.questions().getFirst().criteria().size());
        assertEquals(new Summary(null, null, null, null, 0, 0), composite.composite());
    }

    @Test
    void everyInterviewerWhoRatedHasASummary() {
        // Given
        SessionScore session = new Interview()
                .scheduled(ANNA, BEN, member(3))
                .asked(DRIFT, "monitoring", 1, "depth:1")
                .rated(BEN, DRIFT, "depth", null)
                .rated(ANNA, DRIFT, "depth", 4)
                .score();
        // When
        List<InterviewerScore> scores = Composite.byInterviewer(session);
        // Then
        assertEquals(
                List.of(
                        new InterviewerScore(ANNA, new Summary(4.0, null, null, null, 1, 0)),
                        new InterviewerScore(BEN, new Summary(null, null, null, null, 0, 1))),
                scores);
    }

    @Test
    void theValueOfTheSessionIsTheWeightedMeanOfItsQuestionsValues() {
        for (int seed = 0; seed < 200; seed++) {
            SessionScore session = Interview.random(new Random(seed)).score();
            Composite composite = Composite.of(session);
            double sum = 0;
            double weights = 0;
            for (int q = 0; q < composite.questions().size(); q++) {
                Double value = composite.questions().get(q).score().value();
                if (value != null) {
                    int weight = session.asked().get(q).weight();
                    sum += weight * value;
                    weights += weight;
                }
            }
            if (weights == 0) {
                assertTrue(composite.composite().value() == null);
            } else {
                assertEquals(sum / weights, value(composite.composite()), 1e-12, "seed " + seed);
            }
        }
    }

    private static double value(Summary summary) {
        return Objects.requireNonNull(summary.value());
    }
}
