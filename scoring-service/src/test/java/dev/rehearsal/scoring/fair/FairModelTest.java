package dev.rehearsal.scoring.fair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FairModelTest {

    private static final Simulation.Size SIZE = new Simulation.Size(80, 8, 15, 2, 8);

    private final Simulation simulation = Simulation.draw(SIZE, new Random(81));
    private final FairModel model = new FairModel(Priors.USUAL);

    @Test
    void thePanelNoLongerDecidesWhoIsAhead() {
        // Given two equal candidates, one rated by the two most severe, one by the two most lenient interviewers
        List<FairRating> ratings = new ArrayList<>(simulation.ratings());
        List<Integer> order = IntStream.range(0, SIZE.interviewers())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> simulation.severities()[i]))
                .toList();
        Random random = new Random(82);
        for (int criterion = 0; criterion < SIZE.criteria(); criterion++) {
            for (int place = 0; place < 2; place++) {
                int lenient = order.get(place);
                int severe = order.get(SIZE.interviewers() - 1 - place);
                ratings.add(drawn(random, 900, lenient, criterion));
                ratings.add(drawn(random, 901, severe, criterion));
            }
        }
        // When
        FairEstimate estimate = model.estimate(FairRatings.of(ratings));
        // Then
        FairScore.Measured lucky = score(estimate, 900);
        FairScore.Measured unlucky = score(estimate, 901);
        double raw = lucky.rawMean() - unlucky.rawMean();
        double fair = lucky.average() - unlucky.average();
        assertTrue(raw > 0.5, "raw " + raw);
        assertTrue(Math.abs(fair) < raw / 2, "fair " + fair + ", raw " + raw);
        double error = Math.hypot(lucky.standardError(), unlucky.standardError());
        assertTrue(Math.abs(lucky.measure() - unlucky.measure()) < 1.96 * error);
    }

    private FairRating drawn(Random random, int candidate, int interviewer, int criterion) {
        double eta = -simulation.severities()[interviewer] - simulation.difficulties()[criterion];
        return Simulation.rating(candidate, interviewer, criterion, DrawnLevels.level(random, eta));
    }

    @Test
    void severitiesDifficultiesAndThresholdsAreCentred() {
        FairEstimate estimate = model.estimate(FairRatings.of(simulation.ratings()));
        assertEquals(
                0,
                estimate.interviewers().values().stream()
                        .mapToDouble(FairModelTest::measure)
                        .sum(),
                1e-9);
        assertEquals(
                0,
                estimate.criteria().values().stream()
                        .mapToDouble(FairModelTest::measure)
                        .sum(),
                1e-9);
        assertEquals(
                0,
                estimate.thresholds().stream().mapToDouble(Threshold::measure).sum(),
                1e-9);
    }

    @Test
    void theOrderOfRatingsDoesNotChangeABit() {
        // Given
        FairEstimate before = model.estimate(FairRatings.of(simulation.ratings()));
        List<FairRating> shuffled = new ArrayList<>(simulation.ratings());
        Collections.shuffle(shuffled, new Random(83));
        // When
        FairEstimate after = model.estimate(FairRatings.of(shuffled));
        // Then
        assertEquals(before.candidates(), after.candidates());
        assertEquals(before.interviewers(), after.interviewers());
        assertEquals(before.criteria(), after.criteria());
    }

    @Test
    void fromTheLastEstimateItEndsAtTheSameInFewerSteps() {
        // Given
        List<FairRating> most =
                simulation.ratings().subList(0, simulation.ratings().size() - 5);
        FairEstimate last = model.estimate(FairRatings.of(most));
        FairRatings now = FairRatings.of(simulation.ratings());
        // When
        FairEstimate cold = model.estimate(now);
        FairEstimate warm = model.estimate(now, last);
        // Then
        assertTrue(warm.steps() < cold.steps(), warm.steps() + " and " + cold.steps());
        for (int i = 0; i < SIZE.candidates(); i++) {
            assertEquals(score(cold, i).measure(), score(warm, i).measure(), 1e-5);
            assertEquals(score(cold, i).standardError(), score(warm, i).standardError(), 1e-5);
        }
    }

    @Test
    void nothingButTheHighestLevelIsStillAFiniteMeasure() {
        // Given
        List<FairRating> ratings = new ArrayList<>(simulation.ratings());
        for (int criterion = 0; criterion < 6; criterion++) {
            ratings.add(Simulation.rating(900, 0, criterion, 4));
            ratings.add(Simulation.rating(901, 0, criterion, 1));
        }
        // When
        FairEstimate estimate = model.estimate(FairRatings.of(ratings));
        // Then
        FairScore.Measured best = score(estimate, 900);
        FairScore.Measured worst = score(estimate, 901);
        assertTrue(best.measure() < 6 && worst.measure() > -6, best + " " + worst);
        assertEquals(4, best.rawMean());
        assertTrue(best.average() < 4 && best.low() < best.average() && best.average() < best.high());
        assertTrue(best.high() <= 4 && worst.low() >= 1);
        assertTrue(best.standardError() > score(estimate, 0).standardError());
    }

    @Test
    void oneRatingSaysLittle() {
        // Given a newcomer who gives one candidate a 1 that others find good
        List<FairRating> ratings = new ArrayList<>(simulation.ratings());
        ratings.add(Simulation.rating(0, 500, 0, 1));
        // When
        FairEstimate estimate = model.estimate(FairRatings.of(ratings));
        // Then
        Facet.Measured newcomer = facet(estimate, 500);
        assertTrue(newcomer.standardError() > 0.7 && newcomer.standardError() < 1, newcomer.toString());
        assertTrue(Math.abs(newcomer.measure()) < 1.5, newcomer.toString());
        assertTrue(facet(estimate, 0).standardError() < 0.3);
    }

    @Test
    void theRawMeanStandsBeside() {
        FairEstimate estimate = model.estimate(FairRatings.of(simulation.ratings()));
        double raw = simulation.ratings().stream()
                .filter(rating -> rating.candidate().equals(Simulation.candidate(7)))
                .mapToInt(FairRating::level)
                .average()
                .orElseThrow();
        assertEquals(raw, score(estimate, 7).rawMean(), 1e-12);
        assertEquals(16, score(estimate, 7).ratings());
    }

    @Test
    void whoRatesAtRandomDoesNotFit() {
        // Given
        List<FairRating> ratings = new ArrayList<>(simulation.ratings());
        Random random = new Random(84);
        for (int candidate = 0; candidate < 30; candidate++) {
            for (int criterion = 0; criterion < 5; criterion++) {
                ratings.add(Simulation.rating(candidate, 500, criterion, 1 + random.nextInt(4)));
            }
        }
        // When
        FairEstimate estimate = model.estimate(FairRatings.of(ratings));
        // Then
        assertTrue(
                facet(estimate, 500).fit().outfit() > 1.3, facet(estimate, 500).toString());
        assertEquals(1, facet(estimate, 0).fit().infit(), 0.25);
        assertEquals(1, facet(estimate, 0).fit().outfit(), 0.35);
    }

    @Test
    void withoutRatingsThereIsNothing() {
        FairEstimate estimate = model.estimate(FairRatings.of(List.of()));
        assertTrue(estimate.candidates().isEmpty());
        assertTrue(estimate.thresholds().isEmpty());
    }

    @Test
    void whatDoesNotSettleIsRefusedAsAWhole() {
        // When
        FairEstimate estimate = new FairModel(Priors.USUAL, 2).estimate(FairRatings.of(simulation.ratings()));
        // Then
        for (FairScore score : estimate.candidates().values()) {
            assertTrue(score instanceof FairScore.Refused refused && refused.reason() instanceof Refusal.NotEstimated);
            assertEquals(16, score.ratings());
        }
        for (Facet facet : estimate.interviewers().values()) {
            assertTrue(facet instanceof Facet.Refused refused && refused.reason() instanceof Refusal.NotEstimated);
        }
        assertEquals(0, estimate.steps());
    }

    @Test
    void oneInterviewerIsComparedWithNobody() {
        // Given
        List<FairRating> ratings = simulation.ratings().stream()
                .filter(rating -> rating.interviewer().equals(Simulation.interviewer(0)))
                .toList();
        // When
        FairEstimate estimate = model.estimate(FairRatings.of(ratings));
        // Then
        assertTrue(estimate.interviewers().get(Simulation.interviewer(0)) instanceof Facet.Refused refused
                && refused.reason() instanceof Refusal.Alone);
        assertTrue(estimate.candidates().values().stream().allMatch(FairScore.Measured.class::isInstance));
    }

    @Test
    void anotherInterviewersViewLeavesOutTheOwnRatings() {
        // Given an interviewer who finds a candidate far better than the other does
        List<FairRating> ratings = new ArrayList<>(simulation.ratings());
        for (int criterion = 0; criterion < 10; criterion++) {
            ratings.add(Simulation.rating(900, 0, criterion, 4));
            ratings.add(Simulation.rating(900, 1, criterion, 2));
        }
        ratings.add(Simulation.rating(901, 0, 0, 2));
        // When
        FairEstimate estimate = model.estimate(FairRatings.of(ratings));
        // Then
        double others = estimate.abilityWithout(Simulation.candidate(900), Simulation.interviewer(0))
                .orElseThrow();
        assertTrue(others < score(estimate, 900).measure() - 0.5);
        assertFalse(estimate.abilityWithout(Simulation.candidate(901), Simulation.interviewer(0))
                .isPresent());
    }

    @Test
    void aLevelOffTheScaleIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Simulation.rating(0, 0, 0, 5));
        assertThrows(IllegalArgumentException.class, () -> Simulation.rating(0, 0, 0, 0));
    }

    private static FairScore.Measured score(FairEstimate estimate, int candidate) {
        return (FairScore.Measured) Objects.requireNonNull(estimate.candidates().get(Simulation.candidate(candidate)));
    }

    private static Facet.Measured facet(FairEstimate estimate, int interviewer) {
        return (Facet.Measured)
                Objects.requireNonNull(estimate.interviewers().get(Simulation.interviewer(interviewer)));
    }

    private static double measure(Facet facet) {
        return ((Facet.Measured) facet).measure();
    }
}
