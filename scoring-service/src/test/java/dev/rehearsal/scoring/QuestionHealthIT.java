package dev.rehearsal.scoring;

import static dev.rehearsal.scoring.session.Interview.candidate;
import static dev.rehearsal.scoring.session.Interview.member;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.contracts.QuestionId;
import dev.rehearsal.contracts.Recommendation;
import dev.rehearsal.contracts.ScoreEvent.QuestionObserved;
import dev.rehearsal.scoring.session.Interview;
import dev.rehearsal.testkit.RealServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is published about questions when sessions are settled. */
@QuarkusTest
@QuarkusTestResource(value = RealServices.class, initArgs = @ResourceArg(name = "database", value = "scores"))
class QuestionHealthIT {

    private static final MemberId ANNA = member(1);
    private static final MemberId BEN = member(2);

    private final Tenant tenant = new Tenant();
    private final QuestionId drift = new QuestionId(UUID.randomUUID());
    private final QuestionId rest = new QuestionId(UUID.randomUUID());

    @AfterEach
    void close() {
        tenant.close();
    }

    private Interview interview(int number, int level, int restLevel) {
        return new Interview()
                .of(candidate(number))
                .daysLater(number)
                .scheduled(ANNA, BEN)
                .started()
                .asked(drift, "monitoring", 2, "depth:3")
                .asked(rest, "monitoring", 1, "proof:3")
                .rated(ANNA, drift, "depth", level)
                .rated(BEN, drift, "depth", level)
                .rated(ANNA, rest, "proof", restLevel)
                .submitted(ANNA, Recommendation.YES);
    }

    private QuestionObserved await(QuestionId question, int interviews) {
        return tenant.scores()
                .await(
                        QuestionObserved.class,
                        observed -> observed.question().equals(question) && observed.interviews() == interviews);
    }

    @Test
    void aQuestionIsObservedWhenTheLastScorecardIsInAndAgainWhenOneIsAmended() {
        // Given
        Interview first = interview(1, 4, 3);
        tenant.play(first);
        Interview second = interview(2, 2, 3).submitted(BEN, Recommendation.NO);
        // When: the first still waits for a scorecard
        tenant.play(second);
        QuestionObserved alone = await(drift, 1);
        first.submitted(BEN, Recommendation.YES);
        tenant.publish(first.events().getLast());
        QuestionObserved both = await(drift, 2);
        // Then
        assertEquals(2.0, alone.meanLevel());
        assertEquals(2, alone.ratings());
        assertEquals(3.0, both.meanLevel());
        assertEquals(1.0 / 3, both.difficulty(), 1e-12);
        // When
        first.amended(ANNA, 4, drift, "depth", 1);
        tenant.publish(first.events().getLast());
        // Then
        QuestionObserved amended = tenant.scores()
                .await(
                        QuestionObserved.class,
                        observed -> observed.question().equals(drift) && observed.meanLevel() == 2.25);
        assertEquals(true, alone.revision() < both.revision() && both.revision() < amended.revision());
    }

    @Test
    void withEnoughInterviewsThereAreDiscriminationAndDrift() {
        // When
        for (int i = 0; i < 16; i++) {
            tenant.play(interview(i, 1 + i % 4, 1 + (i + i / 8) % 4).submitted(BEN, Recommendation.YES));
        }
        // Then
        QuestionObserved observed = await(drift, 16);
        assertNotNull(observed.discrimination());
        assertNotNull(observed.drift());
        assertEquals(32, observed.ratings());
    }
}
