package dev.rehearsal.scoring.fair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rehearsal.scoring.fair.Refusal.NotConnected;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Who is compared, and who is refused. */
class ConnectionsTest {

    private static final Simulation.Size LARGE = new Simulation.Size(40, 6, 12, 2, 6);
    private static final Simulation.Size SMALL = new Simulation.Size(10, 3, 12, 2, 6);

    private final FairModel model = new FairModel(Priors.USUAL);
    private final Simulation large = Simulation.draw(LARGE, new Random(91));

    @Test
    void panelsThatNeverMeetAreNotComparedThoughTheyAskTheSame() {
        // When
        FairEstimate estimate = model.estimate(FairRatings.of(twoPanels()));
        // Then
        assertInstanceOf(FairScore.Measured.class, estimate.candidates().get(Simulation.candidate(0)));
        FairScore.Refused refused = refused(estimate, 100);
        NotConnected reason = assertInstanceOf(NotConnected.class, refused.reason());
        assertEquals(10, reason.own().candidates().size());
        assertEquals(120, reason.own().ratings());
        assertEquals(
                List.of(Simulation.interviewer(100), Simulation.interviewer(101), Simulation.interviewer(102)),
                reason.own().interviewers());
        assertEquals(40, reason.reference().candidates().size());
        assertTrue(reason.text().contains("10 candidates rated by 3 interviewers"), reason.text());
        assertInstanceOf(
                NotConnected.class,
                assertInstanceOf(Facet.Refused.class, estimate.interviewers().get(Simulation.interviewer(100)))
                        .reason());
    }

    @Test
    void theRawMeanStaysWhereTheFairScoreIsRefused() {
        FairScore.Refused refused = refused(model.estimate(FairRatings.of(twoPanels())), 100);
        assertTrue(refused.rawMean() >= 1 && refused.rawMean() <= 4);
        assertEquals(12, refused.ratings());
    }

    @Test
    void oneSharedInterviewConnectsThem() {
        // Given
        List<FairRating> ratings = twoPanels();
        ratings.add(Simulation.rating(100, 0, 0, 3));
        ratings.add(Simulation.rating(100, 0, 1, 2));
        for (int criterion = 0; criterion < LARGE.criteria(); criterion++) {
            ratings.add(Simulation.rating(100, 1, criterion, 2));
        }
        // When
        FairEstimate estimate = model.estimate(FairRatings.of(ratings));
        // Then
        assertTrue(estimate.candidates().values().stream().allMatch(FairScore.Measured.class::isInstance));
    }

    @Test
    void whatIsNotConnectedDoesNotMakeTheRestLessCertain() {
        // When
        FairEstimate alone = model.estimate(FairRatings.of(large.ratings()));
        FairEstimate together = model.estimate(FairRatings.of(twoPanels()));
        // Then
        for (int i = 0; i < LARGE.interviewers(); i++) {
            Facet.Measured before =
                    assertInstanceOf(Facet.Measured.class, alone.interviewers().get(Simulation.interviewer(i)));
            Facet.Measured after = assertInstanceOf(
                    Facet.Measured.class, together.interviewers().get(Simulation.interviewer(i)));
            assertEquals(before.measure(), after.measure(), 0.1);
            assertTrue(after.standardError() < 1.02 * before.standardError());
        }
    }

    @Test
    void whatSharesNothingAtAllChangesNothing() {
        // Given
        List<FairRating> ratings = new ArrayList<>(large.ratings());
        ratings.add(Simulation.rating(700, 700, 700, 1));
        // When
        FairEstimate alone = model.estimate(FairRatings.of(large.ratings()));
        FairEstimate together = model.estimate(FairRatings.of(ratings));
        // Then
        alone.candidates()
                .forEach((candidate, score) ->
                        assertEquals(score, together.candidates().get(candidate)));
        assertInstanceOf(NotConnected.class, refused(together, 700).reason());
    }

    @Test
    void differentQuestionsAreNotComparedThoughTheSamePanelAsksThem() {
        // Given one panel, two sets of questions, no candidate with both
        List<FairRating> ratings = new ArrayList<>(large.ratings());
        for (int criterion = 30; criterion < 33; criterion++) {
            ratings.add(Simulation.rating(800, 0, criterion, 3));
            ratings.add(Simulation.rating(800, 1, criterion, 2));
        }
        // Then
        assertInstanceOf(
                NotConnected.class,
                refused(model.estimate(FairRatings.of(ratings)), 800).reason());
    }

    @Test
    void interviewersWhoAlwaysAskTheirOwnQuestionsLeaveCandidatesComparable() {
        // Given two interviewers, each with three criteria of their own, and every candidate with all six
        List<FairRating> ratings = new ArrayList<>();
        Random random = new Random(92);
        for (int candidate = 0; candidate < 20; candidate++) {
            for (int criterion = 0; criterion < 6; criterion++) {
                ratings.add(Simulation.rating(candidate, criterion / 3, criterion, 1 + random.nextInt(4)));
            }
        }
        // When
        FairEstimate estimate = model.estimate(FairRatings.of(ratings));
        // Then
        assertTrue(estimate.candidates().values().stream().allMatch(FairScore.Measured.class::isInstance));
        long separable = estimate.interviewers().values().stream()
                .filter(facet ->
                        facet instanceof Facet.Refused refused && refused.reason() instanceof Refusal.NotSeparable)
                .count();
        assertEquals(1, separable);
    }

    /** By brute force: the shifts that cancel in every rating are the null space of a matrix; candidates that differ in one are apart. */
    @Test
    void nothingIsComparedThatAShiftCouldMove() {
        Random random = new Random(93);
        for (int run = 0; run < 300; run++) {
            // Given a few ratings at random
            List<FairRating> some = new ArrayList<>();
            int count = 3 + random.nextInt(12);
            for (int i = 0; i < count; i++) {
                some.add(Simulation.rating(random.nextInt(5), random.nextInt(4), random.nextInt(4), 2));
            }
            FairRatings ratings = FairRatings.of(some);
            // When
            Connections connections = Connections.of(ratings);
            // Then
            double[][] shifts = NullSpace.of(ratings);
            int candidates = ratings.candidates().size();
            int people = candidates + ratings.interviewers().size();
            for (double[] shift : shifts) {
                moveTogether(shift, 0, candidates, connections::ofCandidate);
                moveTogether(shift, candidates, people, connections::ofInterviewer);
                moveTogether(shift, people, shift.length, connections::ofCriterion);
            }
        }
    }

    private static void moveTogether(double[] shift, int from, int to, Function<Integer, Integer> group) {
        for (int i = from; i < to; i++) {
            assertEquals(shift[from + group.apply(i - from)], shift[i], 1e-9);
        }
    }

    private List<FairRating> twoPanels() {
        List<FairRating> ratings = new ArrayList<>(large.ratings());
        for (FairRating rating : Simulation.draw(SMALL, new Random(94)).ratings()) {
            ratings.add(new FairRating(
                    Simulation.candidate(100 + (int) rating.candidate().value().getLeastSignificantBits()),
                    Simulation.interviewer(
                            100 + (int) rating.interviewer().value().getLeastSignificantBits()),
                    rating.criterion(),
                    rating.level()));
        }
        return ratings;
    }

    private static FairScore.Refused refused(FairEstimate estimate, int candidate) {
        return assertInstanceOf(FairScore.Refused.class, estimate.candidates().get(Simulation.candidate(candidate)));
    }
}
