package dev.rehearsal.scoring.rater;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.scoring.agreement.Agreement;
import dev.rehearsal.scoring.agreement.Bootstrap;
import dev.rehearsal.scoring.agreement.IntraclassCorrelation;
import dev.rehearsal.scoring.agreement.Judgement;
import dev.rehearsal.scoring.agreement.Judgements;
import dev.rehearsal.scoring.agreement.KrippendorffAlpha.Metric;
import dev.rehearsal.scoring.agreement.Reason;
import dev.rehearsal.scoring.session.Rated;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TeamAgreementTest {

    private static final MemberId ANNA = Seasons.interviewer(0);
    private static final MemberId BEN = Seasons.interviewer(1);
    private static final MemberId CLEO = Seasons.interviewer(2);

    /** Two interviewers on everything in seven interviews, a third on the first question of each. */
    private static List<Rated> panelOfTwoAndAGuest() {
        List<Rated> ratings = new ArrayList<>();
        for (int interview = 0; interview < 7; interview++) {
            for (int question = 0; question < Seasons.QUESTIONS; question++) {
                int level = 1 + (interview + question) % 4;
                ratings.add(Seasons.rated(interview, ANNA, question, "depth", level));
                ratings.add(Seasons.rated(interview, BEN, question, "depth", question == 3 ? 5 - level : level));
            }
            ratings.add(Seasons.rated(interview, CLEO, 0, "depth", 1 + interview % 4));
        }
        return ratings;
    }

    @Test
    void alphaIsOverAllInterviewersAndByCompetency() {
        // When
        TeamAgreement team = TeamAgreement.of(panelOfTwoAndAGuest());
        // Then
        assertEquals(7, team.interviews());
        assertEquals(28, team.units());
        Agreement.Measured ordinal = measured(team.alpha().get(Metric.ORDINAL));
        assertEquals(28, ordinal.units());
        assertTrue(ordinal.value() > 0 && ordinal.value() < 1);
        assertInstanceOf(Agreement.Interval.Bounds.class, ordinal.interval());
        assertEquals(Set.of("mlops", "statistics"), team.competencies().keySet());
        assertEquals(1, measured(team.competencies().get("mlops")).value());
        assertTrue(measured(team.competencies().get("statistics")).value() < ordinal.value());
    }

    @Test
    void correlationsAreOfThePanelThatRatedMostTogether() {
        // Given
        List<Rated> ratings = panelOfTwoAndAGuest();
        Judgements table = Judgements.of(ratings.stream()
                .filter(rated -> !rated.interviewer().equals(CLEO))
                .map(rated -> new Judgement(
                        rated.session().toString(),
                        rated.session() + "/" + rated.question() + "/1/depth",
                        rated.interviewer().toString(),
                        level(rated)))
                .toList());
        // When
        TeamAgreement team = TeamAgreement.of(ratings);
        // Then: Anna and Ben as two rated 21 criteria, with Cleo 7
        assertEquals(List.of(ANNA, BEN), team.panel());
        for (IntraclassCorrelation.Form form : IntraclassCorrelation.Form.values()) {
            assertEquals(
                    IntraclassCorrelation.of(table, form, Bootstrap.USUAL),
                    team.icc().get(form),
                    form.toString());
        }
    }

    @Test
    void pairsAreInTheOrderOfWhatTheyHaveInCommonAndSayWhatTheyHaveNot() {
        TeamAgreement team = TeamAgreement.of(panelOfTwoAndAGuest());
        assertEquals(3, team.pairs().size());
        assertEquals(
                List.of(ANNA, BEN),
                List.of(team.pairs().getFirst().a(), team.pairs().getFirst().b()));
        assertEquals(28, measured(team.pairs().getFirst().kappa()).units());
        TeamAgreement.Pair guest = team.pairs().getLast();
        assertEquals(List.of(BEN, CLEO), List.of(guest.a(), guest.b()));
        assertEquals(7, measured(guest.kappa()).units());
        assertEquals(21, measured(guest.kappa()).leftOut());
        assertEquals(1, measured(guest.kappa()).value());
    }

    @Test
    void whatIsNotSettledOrNotObservedSaysNothing() {
        // Given
        List<Rated> ratings = panelOfTwoAndAGuest();
        TeamAgreement expected = TeamAgreement.of(ratings);
        ratings.add(Seasons.rated(0, CLEO, 1, "depth", null));
        Seasons.drawn(12, 4).forEach(rated -> ratings.add(Seasons.unsettled(rated)));
        // Then
        assertEquals(expected, TeamAgreement.of(ratings));
    }

    @Test
    void theOrderOfRatingsChangesNothing() {
        List<Rated> ratings = new ArrayList<>(Seasons.drawn(20, 1));
        TeamAgreement expected = TeamAgreement.of(ratings);
        Collections.shuffle(ratings, new Random(3));
        assertEquals(expected, TeamAgreement.of(ratings));
    }

    @Test
    void withoutAnyRatingThereAreReasons() {
        TeamAgreement team = TeamAgreement.of(List.of());
        assertEquals(0, team.interviews());
        assertEquals(new Agreement.Undefined(Reason.ONE_RATER), team.alpha().get(Metric.NOMINAL));
        assertEquals(new Agreement.Undefined(Reason.ONE_RATER), team.icc().get(IntraclassCorrelation.Form.ICC_2_1));
        assertTrue(team.panel().isEmpty()
                && team.pairs().isEmpty()
                && team.competencies().isEmpty());
    }

    @Test
    void ofVeryManyInterviewsTheLatestAreTaken() {
        // Given: one criterion in each interview more than there may be
        List<Rated> ratings = new ArrayList<>();
        int most = TeamAgreement.MOST_UNITS;
        for (int interview = 0; interview < most + 10; interview++) {
            int level = interview < 10 ? 4 : 1 + interview % 3;
            ratings.add(Seasons.rated(interview, ANNA, 0, "depth", level));
            ratings.add(Seasons.rated(interview, BEN, 0, "depth", interview < 10 ? 1 : level));
        }
        // When
        TeamAgreement team = TeamAgreement.of(ratings);
        // Then: the ten that were disagreed on are the earliest
        assertEquals(most, team.units());
        assertEquals(1, measured(team.alpha().get(Metric.ORDINAL)).value());
    }

    private static int level(Rated rated) {
        Integer level = rated.level();
        return level == null ? 0 : level;
    }

    private static Agreement.Measured measured(@org.jspecify.annotations.Nullable Agreement agreement) {
        return assertInstanceOf(Agreement.Measured.class, agreement);
    }
}
