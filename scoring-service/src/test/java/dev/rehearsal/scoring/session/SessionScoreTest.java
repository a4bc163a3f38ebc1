package dev.rehearsal.scoring.session;

import static dev.rehearsal.scoring.session.Interview.member;
import static dev.rehearsal.scoring.session.Interview.question;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.contracts.PartId;
import dev.rehearsal.contracts.QuestionId;
import dev.rehearsal.contracts.Recommendation;
import dev.rehearsal.contracts.ScoreEvent.Summary;
import dev.rehearsal.contracts.SessionEvent;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SessionScoreTest {

    private static final MemberId ANNA = member(1);
    private static final MemberId BEN = member(2);
    private static final QuestionId DRIFT = question(1);

    @Test
    void theRatingOfTheHighestPositionStands() {
        // Given
        Interview interview = new Interview()
                .scheduled(ANNA)
                .asked(DRIFT, "monitoring", 1, "depth:1")
                .rated(ANNA, DRIFT, "depth", 2)
                .rated(ANNA, DRIFT, "depth", 4);
        // When
        SessionScore late =
                SessionScore.of(interview.session(), interview.events().reversed());
        // Then
        assertEquals(4.0, composite(late).value());
        assertEquals(1, composite(late).ratings());
    }

    @Test
    void aRatingOfAQuestionNotKnownIsKeptAndCountsOnceItIs() {
        // Given
        Interview interview = new Interview()
                .scheduled(ANNA)
                .asked(DRIFT, "monitoring", 1, "depth:1")
                .rated(ANNA, DRIFT, "depth", 3);
        SessionEvent asked = interview.events().get(1);
        SessionScore before =
                SessionScore.of(interview.session(), List.of(interview.events().get(2)));
        // When
        SessionScore after = before.apply(asked);
        // Then
        assertEquals(new Summary(null, null, null, null, 0, 0), composite(before));
        assertEquals(1, before.ratings().size());
        assertEquals(3.0, composite(after).value());
    }

    @Test
    void aRatingOfACriterionTheVersionDoesNotHaveIsKeptButDoesNotCount() {
        // Given
        Interview interview = new Interview()
                .scheduled(ANNA)
                .asked(DRIFT, "monitoring", 1, "depth:1")
                .rated(ANNA, DRIFT, "breadth", 3);
        // When
        SessionScore score = interview.score();
        // Then
        assertEquals(0, composite(score).ratings());
        assertEquals(1, score.ratings().size());
    }

    @Test
    void amendmentsGoBeforeRatingsAndLaterOnesBeforeEarlier() {
        // Given
        Interview interview = new Interview()
                .scheduled(ANNA)
                .asked(DRIFT, "monitoring", 1, "depth:1")
                .rated(ANNA, DRIFT, "depth", 1)
                .submitted(ANNA, Recommendation.NO)
                .amended(ANNA, 4, DRIFT, "depth", 2)
                .amended(ANNA, 5, DRIFT, "depth", 3);
        // When
        SessionScore score =
                SessionScore.of(interview.session(), interview.events().reversed());
        // Then
        StandingRating rating = score.ratings().getFirst();
        assertEquals(3, rating.level());
        assertTrue(rating.amended());
        assertEquals(2L, rating.position());
        assertEquals(List.of(new Scorecard(ANNA, Recommendation.YES, 5)), score.scorecards());
    }

    @Test
    void anAmendmentCanTakeARatingBackAndAddOne() {
        // Given
        Interview interview = new Interview()
                .scheduled(ANNA)
                .asked(DRIFT, "monitoring", 1, "depth:1", "proof:1")
                .rated(ANNA, DRIFT, "depth", 1)
                .submitted(ANNA, Recommendation.NO)
                .amended(ANNA, 4, DRIFT, "depth", null)
                .amended(ANNA, 5, DRIFT, "proof", 4);
        // When
        Summary composite = composite(interview.score());
        // Then
        assertEquals(new Summary(4.0, null, null, null, 1, 1), composite);
    }

    @Test
    void scoresAreProvisionalUntilThePanelHasSubmitted() {
        // Given
        Interview interview = new Interview().scheduled(ANNA, BEN).submitted(ANNA, Recommendation.YES);
        SessionScore one = interview.score();
        // When
        SessionScore both = interview.submitted(BEN, Recommendation.NO).score();
        // Then
        assertTrue(one.provisional());
        assertFalse(both.provisional());
        assertTrue(SessionScore.unknown(interview.session()).provisional());
    }

    @Test
    void thePanelIsThatOfTheHighestRevision() {
        // Given
        Interview interview = new Interview().scheduled(ANNA).rescheduled(BEN, ANNA);
        // When
        SessionScore score =
                SessionScore.of(interview.session(), interview.events().reversed());
        // Then
        assertEquals(List.of(ANNA, BEN), score.panel());
        assertFalse(score.cancelled());
        assertTrue(interview.cancelled().score().cancelled());
    }

    @Test
    void aSessionThatStartedWasNotCancelledWhicheverIsHeardFirst() {
        Interview interview = new Interview().scheduled(ANNA).cancelled().started();
        assertFalse(interview.score().cancelled());
        assertFalse(SessionScore.of(interview.session(), interview.events().reversed())
                .cancelled());
    }

    @Test
    void theStateComesBackFromTheEventsThatStand() {
        // Given
        SessionScore score = Interview.random(new java.util.Random(5)).score();
        // When
        SessionScore again = SessionScore.of(score.session(), score.standing().values());
        // Then
        assertEquals(score, again);
    }

    @Test
    void anEventOfAnotherSessionIsRefused() {
        SessionScore score = new Interview().score();
        SessionEvent foreign = new Interview().scheduled(ANNA).events().getFirst();
        assertThrows(IllegalArgumentException.class, () -> score.apply(foreign));
    }

    @Test
    void numbersOutsideTheContractAreRefused() {
        Interview interview = new Interview();
        List<Interview> bad = List.of(
                new Interview(interview.session()).rated(ANNA, DRIFT, "depth", 5),
                new Interview(interview.session()).rated(ANNA, DRIFT, "depth", 0),
                new Interview(interview.session()).rated(ANNA, DRIFT, "", 3),
                new Interview(interview.session()).rated(ANNA, DRIFT, "a".repeat(PartId.LONGEST + 1), 3),
                new Interview(interview.session()).rated(ANNA, DRIFT, "Not Kebab", 3),
                new Interview(interview.session()).asked(DRIFT, "monitoring", 1, "-depth:1"),
                new Interview(interview.session()).asked(DRIFT, "monitoring", 1, "depth:2", "a".repeat(101) + ":1"),
                new Interview(interview.session()).scheduled(),
                new Interview(interview.session()).asked(DRIFT, "monitoring", 6, "depth:1"),
                new Interview(interview.session()).asked(DRIFT, "monitoring", 1, "depth:0"),
                new Interview(interview.session()).asked(DRIFT, "monitoring", 1, "depth:1", "depth:2"),
                new Interview(interview.session()).amended(ANNA, 0, DRIFT, "depth", 3),
                new Interview(interview.session()).amended(ANNA, 4, DRIFT, "depth", 9));
        for (Interview one : bad) {
            assertThrows(
                    IllegalArgumentException.class,
                    one::score,
                    () -> one.events().toString());
        }
    }

    @Test
    void theLongestIdThatAQuestionMayHaveIsScored() {
        // Given
        String longest = "a".repeat(PartId.LONGEST);
        // When
        SessionScore score = new Interview()
                .scheduled(ANNA)
                .started()
                .asked(DRIFT, "monitoring", 1, longest + ":1")
                .rated(ANNA, DRIFT, longest, 3)
                .score();
        // Then
        assertEquals(3.0, composite(score).value());
    }

    private static Summary composite(SessionScore score) {
        return Objects.requireNonNull(Composite.of(score).composite());
    }
}
