package dev.rehearsal.scoring.candidate;

import static dev.rehearsal.scoring.session.Interview.member;
import static dev.rehearsal.scoring.session.Interview.question;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.contracts.QuestionId;
import dev.rehearsal.scoring.candidate.CandidateView.DebriefView;
import dev.rehearsal.scoring.question.Titles;
import dev.rehearsal.scoring.session.Interview;
import dev.rehearsal.scoring.session.Rated;
import dev.rehearsal.scoring.session.view.RatingView;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DebriefTest {

    private static final MemberId ANNA = member(1);
    private static final MemberId BEN = member(2);
    private static final QuestionId DRIFT = question(1);
    private static final QuestionId LEAK = question(2);
    private static final Titles TITLES = new Titles() {
        @Override
        public String title(QuestionId question, int version) {
            return "Title " + version;
        }

        @Override
        public String criterion(QuestionId question, int version, String criterion) {
            return "The " + criterion;
        }
    };

    private final Interview interview = new Interview()
            .scheduled(ANNA, BEN)
            .asked(DRIFT, "monitoring", 1, "depth:1", "clarity:1")
            .rated(ANNA, DRIFT, "depth", 3)
            .rated(BEN, DRIFT, "depth", 3)
            .rated(ANNA, DRIFT, "clarity", 2)
            .rated(BEN, DRIFT, "clarity", 3)
            .asked(LEAK, "evaluation", 1, "proof:1")
            .rated(BEN, LEAK, "proof", 1)
            .rated(ANNA, LEAK, "proof", 4);

    @Test
    void theLargestDisagreementComesFirst() {
        // When
        List<DebriefView> debrief = Debrief.of(Rated.of(interview.score()), TITLES);
        // Then
        assertEquals(
                List.of("proof", "clarity", "depth"),
                debrief.stream().map(DebriefView::criterion).toList());
        assertEquals(List.of(3, 1, 0), debrief.stream().map(DebriefView::spread).toList());
        assertEquals("Title 1", debrief.getFirst().title());
        assertEquals("The proof", debrief.getFirst().name());
    }

    @Test
    void eachRatingNamesItsPlaceInTheReplay() {
        // When
        DebriefView proof = Debrief.of(Rated.of(interview.score()), TITLES).getFirst();
        // Then
        assertEquals(interview.session().value(), proof.session());
        assertEquals(
                List.of(ANNA.value(), BEN.value()),
                proof.ratings().stream().map(RatingView::interviewer).toList());
        assertEquals(
                List.of(8L, 7L),
                proof.ratings().stream().map(RatingView::position).toList());
    }

    @Test
    void whatWasNotObservedIsNoDisagreement() {
        // Given
        interview.rated(BEN, LEAK, "proof", null);
        // When
        List<DebriefView> debrief = Debrief.of(Rated.of(interview.score()), TITLES);
        // Then
        DebriefView proof = debrief.stream()
                .filter(view -> view.criterion().equals("proof"))
                .findAny()
                .orElseThrow();
        assertEquals(0, proof.spread());
        assertNull(proof.ratings().getLast().level());
    }

    @Test
    void theOrderOfRatingsChangesNothing() {
        // Given
        List<Rated> shuffled = new ArrayList<>(Rated.of(interview.score()));
        Collections.shuffle(shuffled, new Random(4));
        // When
        List<DebriefView> debrief = Debrief.of(shuffled, TITLES);
        // Then
        assertEquals(Debrief.of(Rated.of(interview.score()), TITLES), debrief);
        assertTrue(Debrief.of(List.of(), TITLES).isEmpty());
    }
}
