package dev.rehearsal.scoring.session;

import static dev.rehearsal.scoring.session.Interview.member;
import static dev.rehearsal.scoring.session.Interview.question;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.contracts.QuestionId;
import dev.rehearsal.contracts.Recommendation;
import dev.rehearsal.contracts.SessionEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RatedTest {

    private static final MemberId ANNA = member(1);
    private static final MemberId BEN = member(2);
    private static final QuestionId DRIFT = question(1);
    private static final QuestionId LEAK = question(2);
    private static final Instant START = Instant.parse("2026-11-02T09:00:00Z");

    @Test
    void aRatingCarriesWhereItStandsAndWhatItWeighs() {
        // Given
        Interview interview = new Interview()
                .of(Interview.candidate(3))
                .scheduled(ANNA, BEN)
                .asked(LEAK, "evaluation", 2, "proof:5")
                .asked(DRIFT, "monitoring", 4, "depth:3", "clarity:1")
                .rated(ANNA, DRIFT, "depth", 2);
        // When
        List<Rated> rated = Rated.of(interview.score());
        // Then
        assertEquals(
                List.of(new Rated(
                        interview.session(),
                        Interview.candidate(3),
                        ANNA,
                        DRIFT,
                        1,
                        "depth",
                        2,
                        3,
                        4,
                        "monitoring",
                        2,
                        START.plusSeconds(20),
                        3L,
                        START.plusSeconds(30),
                        false,
                        null)),
                rated);
    }

    @Test
    void whatIsNotObservedIsKeptWithoutALevel() {
        // Given
        Interview interview = new Interview()
                .scheduled(ANNA)
                .asked(DRIFT, "monitoring", 1, "depth:1")
                .rated(ANNA, DRIFT, "depth", null);
        // When
        List<Rated> rated = Rated.of(interview.score());
        // Then
        assertEquals(1, rated.size());
        assertNull(rated.getFirst().level());
    }

    @Test
    void onlyRatingsOfKnownQuestionsAndTheirCriteriaCount() {
        // Given
        Interview interview = new Interview()
                .scheduled(ANNA)
                .rated(ANNA, LEAK, "proof", 3)
                .asked(DRIFT, "monitoring", 1, "depth:1")
                .rated(ANNA, DRIFT, "charm", 3);
        // When Then
        assertEquals(List.of(), Rated.of(interview.score()));
    }

    @Test
    void nothingCountsWithoutACandidateOrInACancelledSession() {
        // Given
        Interview interview = new Interview()
                .scheduled(ANNA)
                .asked(DRIFT, "monitoring", 1, "depth:1")
                .rated(ANNA, DRIFT, "depth", 3);
        List<SessionEvent> unscheduled =
                interview.events().subList(1, interview.events().size());
        // When
        SessionScore cancelled = interview.cancelled().score();
        // Then
        assertEquals(List.of(), Rated.of(SessionScore.of(interview.session(), unscheduled)));
        assertEquals(List.of(), Rated.of(cancelled));
    }

    @Test
    void itIsSettledWhenTheLastOfThePanelHasSubmitted() {
        // Given
        Interview interview = new Interview()
                .scheduled(ANNA, BEN)
                .asked(DRIFT, "monitoring", 1, "depth:1")
                .rated(ANNA, DRIFT, "depth", 3)
                .submitted(BEN, Recommendation.YES);
        Instant before = Rated.of(interview.score()).getFirst().settled();
        // When
        interview.submitted(ANNA, Recommendation.NO);
        interview.amended(BEN, 4, DRIFT, "depth", 1);
        // Then
        assertNull(before);
        assertTrue(Rated.of(interview.score()).stream()
                .allMatch(rated -> START.plusSeconds(40).equals(rated.settled())));
    }

    @Test
    void anAmendmentIsProofOfASubmissionThatWasNotReceived() {
        // Given
        Interview interview = new Interview()
                .scheduled(ANNA)
                .asked(DRIFT, "monitoring", 1, "depth:1")
                .rated(ANNA, DRIFT, "depth", 3)
                .amended(ANNA, 4, DRIFT, "depth", 2)
                .amended(ANNA, 5, DRIFT, "depth", 1);
        // When
        Rated rated = Rated.of(interview.score()).getFirst();
        // Then
        assertEquals(START.plusSeconds(30), rated.settled());
        assertEquals(1, rated.level());
        assertEquals(2L, rated.position());
        assertTrue(rated.amended());
    }

    @Test
    void whoeverLeftThePanelKeepsNothingOpen() {
        // Given
        Interview interview = new Interview()
                .scheduled(ANNA, BEN)
                .asked(DRIFT, "monitoring", 1, "depth:1")
                .rated(BEN, DRIFT, "depth", 3)
                .submitted(ANNA, Recommendation.YES);
        // When
        interview.rescheduled(ANNA);
        // Then
        assertNotNull(Rated.of(interview.score()).getFirst().settled());
    }

    @Test
    void theOrderOfEventsChangesNothing() {
        for (int seed = 0; seed < 200; seed++) {
            // Given
            Random random = new Random(seed);
            Interview interview = Interview.random(random);
            List<SessionEvent> shuffled = new ArrayList<>(interview.events());
            Collections.shuffle(shuffled, random);
            // When
            List<Rated> rated = Rated.of(SessionScore.of(interview.session(), shuffled));
            // Then
            assertEquals(Rated.of(interview.score()), rated, "seed " + seed);
            assertEquals(rated.size(), new HashSet<>(rated).size(), "seed " + seed);
        }
    }
}
