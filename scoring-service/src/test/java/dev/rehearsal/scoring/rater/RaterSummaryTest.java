package dev.rehearsal.scoring.rater;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.scoring.effect.Effect;
import dev.rehearsal.scoring.effect.Lack;
import dev.rehearsal.scoring.effect.PlacedRating;
import dev.rehearsal.scoring.effect.RaterEffects;
import dev.rehearsal.scoring.estimate.Estimated;
import dev.rehearsal.scoring.fair.FairEstimate;
import dev.rehearsal.scoring.fair.FairModel;
import dev.rehearsal.scoring.fair.FairRatings;
import dev.rehearsal.scoring.fair.Priors;
import dev.rehearsal.scoring.session.Rated;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RaterSummaryTest {

    private static final int INTERVIEWS = 60;
    private static final MemberId ANNA = Seasons.interviewer(0);

    private final List<Rated> ratings = new ArrayList<>(Seasons.drawn(INTERVIEWS, 2));
    private final FairEstimate estimate = new FairModel(Priors.USUAL)
            .estimate(FairRatings.of(ratings.stream().map(Estimated::fairRating).toList()));

    /** Which of Anna's candidates of that day it was: the second if she sat in the interview before, on the same day. */
    private static int place(Rated rated) {
        for (int interview = 0; interview < INTERVIEWS; interview++) {
            if (Seasons.session(interview).equals(rated.session())) {
                return interview % 2 == 1 && Seasons.panel(interview - 1).contains(ANNA) ? 2 : 1;
            }
        }
        throw new AssertionError("no such interview");
    }

    @Test
    void effectsAreThoseOfRatingsInTheirPlaces() {
        // Given
        List<PlacedRating> placed = ratings.stream()
                .map(rated ->
                        new PlacedRating(Estimated.fairRating(rated), rated.questionPlace(), place(rated), rated.at()))
                .toList();
        // When
        RaterSummary anna = RaterSummary.of(ANNA, ratings, estimate);
        // Then
        assertEquals(RaterEffects.of(ANNA, placed, estimate), anna.effects());
        assertInstanceOf(Effect.Measured.class, anna.effects().candidateOrder());
        assertInstanceOf(Effect.Measured.class, anna.effects().questionOrder());
        assertInstanceOf(Effect.Measured.class, anna.effects().drift());
    }

    @Test
    void whatItIsFromStandsBesideIt() {
        // When
        RaterSummary anna = RaterSummary.of(ANNA, ratings, estimate);
        // Then
        List<Rated> own = ratings.stream()
                .filter(rated -> rated.interviewer().equals(ANNA))
                .toList();
        assertEquals(own.size(), anna.ratings());
        assertEquals(own.size() / 8, anna.candidates());
        assertEquals(own.getFirst().at(), anna.from());
        assertEquals(own.getLast().at(), anna.until());
    }

    @Test
    void anAmendmentWeeksLaterStandsWhereItsQuestionWasAsked() {
        // Given
        List<Rated> amended = ratings.stream()
                .map(rated -> new Rated(
                        rated.session(),
                        rated.candidate(),
                        rated.interviewer(),
                        rated.question(),
                        rated.version(),
                        rated.criterion(),
                        rated.level(),
                        rated.criterionWeight(),
                        rated.questionWeight(),
                        rated.competency(),
                        rated.questionPlace(),
                        rated.asked(),
                        rated.position(),
                        rated.at().plus(Duration.ofDays(40)),
                        true,
                        rated.settled()))
                .toList();
        // When
        RaterSummary anna = RaterSummary.of(ANNA, amended, estimate);
        // Then
        assertEquals(Seasons.begin(0), anna.from());
    }

    @Test
    void theOrderOfRatingsChangesNothing() {
        RaterSummary expected = RaterSummary.of(ANNA, ratings, estimate);
        Collections.shuffle(ratings, new Random(9));
        assertEquals(expected, RaterSummary.of(ANNA, ratings, estimate));
    }

    @Test
    void whoHasNotRatedHasNoEffects() {
        RaterSummary nobody = RaterSummary.of(Seasons.interviewer(7), ratings, estimate);
        assertEquals(0, nobody.ratings());
        assertNull(nobody.from());
        assertEquals(new Effect.Refused(Lack.FAIR_SCALE, 0, 1), nobody.effects().severity());
    }
}
