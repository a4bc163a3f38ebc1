package dev.rehearsal.scoring.estimate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.platform.problem.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EstimatesTest {

    private static final OrganisationId ACME = new OrganisationId(new UUID(9, 1));
    private static final OrganisationId BORA = new OrganisationId(new UUID(9, 2));
    private static final OrganisationId CERA = new OrganisationId(new UUID(9, 3));

    private final SourceInMemory source = new SourceInMemory();
    private final TasksByHand tasks = new TasksByHand();
    private long nanos;
    private long cost;

    @Test
    void theFirstToAskWaitsUntilItIsMade() {
        // Given
        source.rate(ACME, 1, true);
        // When
        Estimated estimated = estimates(8, 1_000).of(ACME, Kind.LIVE);
        // Then
        assertTrue(estimated.upToDate());
        assertEquals(1, estimated.candidates().size());
        assertEquals(source.version(ACME), estimated.version());
    }

    @Test
    void aCurrentOneIsGivenAgainAndNotMadeAnew() {
        // Given
        source.rate(ACME, 1, true);
        Estimates estimates = estimates(8, 1_000);
        Estimated first = estimates.of(ACME, Kind.LIVE);
        // When
        Estimated second = estimates.of(ACME, Kind.LIVE);
        // Then
        assertSame(first, second);
        assertEquals(1, source.reads);
        assertEquals(List.of(), tasks.delays());
    }

    @Test
    void anOvertakenOneIsGivenAtOnceAndReplacedALittleLater() {
        // Given
        source.rate(ACME, 1, true);
        Estimates estimates = estimates(8, 1_000);
        estimates.of(ACME, Kind.LIVE);
        source.rate(ACME, 2, true);
        // When
        Estimated overtaken = estimates.of(ACME, Kind.LIVE);
        estimates.of(ACME, Kind.LIVE);
        // Then
        assertFalse(overtaken.upToDate());
        assertEquals(1, overtaken.candidates().size());
        assertEquals(List.of(Duration.ofMillis(500)), tasks.delays());
        // When
        tasks.runAll();
        Estimated now = estimates.of(ACME, Kind.LIVE);
        // Then
        assertTrue(now.upToDate());
        assertEquals(2, now.candidates().size());
        assertEquals(2, source.reads);
    }

    @Test
    void aBurstOfChangesLeadsToOneEstimateAndOnlyOfWhatIsKept() {
        // Given
        source.rate(ACME, 1, true);
        Estimates estimates = estimates(8, 1_000);
        estimates.of(ACME, Kind.LIVE);
        // When
        for (int i = 2; i < 30; i++) {
            source.rate(ACME, i, true);
            estimates.changed(ACME);
            estimates.changed(BORA);
        }
        tasks.runAll();
        // Then
        assertEquals(2, source.reads);
        assertEquals(29, estimates.of(ACME, Kind.LIVE).candidates().size());
    }

    @Test
    void aChangeThatChangesNoRatingMakesNothing() {
        // Given
        source.rate(ACME, 1, true);
        Estimates estimates = estimates(8, 1_000);
        estimates.of(ACME, Kind.LIVE);
        // When
        estimates.changed(ACME);
        tasks.runAll();
        // Then
        assertEquals(1, source.reads);
    }

    @Test
    void aTableBuiltAnewIsReadThoughItChangedAsOften() {
        // Given
        source.rate(ACME, 1, true);
        Estimates estimates = estimates(8, 1_000);
        estimates.of(ACME, Kind.LIVE);
        // When
        source.origin = new UUID(0, 2);
        // Then
        assertFalse(estimates.of(ACME, Kind.LIVE).upToDate());
        tasks.runAll();
        assertTrue(estimates.of(ACME, Kind.LIVE).upToDate());
        assertEquals(2, source.reads);
    }

    @Test
    void aSlowEstimateIsFollowedByALongerPause() {
        // Given
        source.rate(ACME, 1, true);
        Estimates estimates = estimates(8, 1_000);
        cost = Duration.ofSeconds(2).toNanos();
        estimates.of(ACME, Kind.LIVE);
        // When
        estimates.changed(ACME);
        // Then
        assertEquals(List.of(Duration.ofSeconds(6)), tasks.delays());
    }

    @Test
    void settledTakesOnlySessionsOfWhichTheWholePanelHasSubmitted() {
        // Given
        source.rate(ACME, 1, true);
        source.rate(ACME, 2, false);
        Estimates estimates = estimates(8, 1_000);
        // When
        Estimated settled = estimates.of(ACME, Kind.SETTLED);
        Estimated live = estimates.of(ACME, Kind.LIVE);
        // Then
        assertEquals(1, settled.candidates().size());
        assertEquals(2, live.candidates().size());
        source.rate(ACME, 3, true);
        estimates.changed(ACME);
        tasks.runAll();
        assertEquals(2, estimates.of(ACME, Kind.SETTLED).candidates().size());
        assertEquals(3, estimates.of(ACME, Kind.LIVE).candidates().size());
    }

    @Test
    void theOrganisationNotAskedForLongestGoesFirst() {
        // Given
        List.of(ACME, BORA, CERA).forEach(organisation -> source.rate(organisation, 1, true));
        Estimates estimates = estimates(2, 1_000);
        estimates.of(ACME, Kind.LIVE);
        estimates.of(BORA, Kind.LIVE);
        estimates.of(ACME, Kind.LIVE);
        // When
        estimates.of(CERA, Kind.LIVE);
        // Then
        int reads = source.reads;
        estimates.of(ACME, Kind.LIVE);
        estimates.of(CERA, Kind.LIVE);
        assertEquals(reads, source.reads);
        estimates.of(BORA, Kind.LIVE);
        assertEquals(reads + 1, source.reads);
    }

    @Test
    void ratingsAreBoundedOverAllOrganisations() {
        // Given
        source.rate(ACME, 1, true);
        source.rate(BORA, 1, true);
        Estimates estimates = estimates(8, 3);
        estimates.of(ACME, Kind.LIVE);
        // When
        estimates.of(BORA, Kind.LIVE);
        estimates.of(BORA, Kind.LIVE);
        // Then
        assertEquals(2, source.reads);
        estimates.of(ACME, Kind.LIVE);
        assertEquals(3, source.reads);
    }

    @Test
    void whatNobodyAsksForIsNotMadeForEver() {
        // Given
        source.rate(ACME, 1, true);
        Estimates estimates = estimates(8, 1_000);
        estimates.of(ACME, Kind.LIVE);
        // When
        for (int i = 2; i < 200; i++) {
            source.rate(ACME, i, true);
            estimates.changed(ACME);
            tasks.runAll();
        }
        // Then
        assertEquals(51, source.reads);
    }

    @Test
    void aFailureLeavesTheLastEstimateAndTheNextChangeTriesAgain() {
        // Given
        source.rate(ACME, 1, true);
        Estimates estimates = estimates(8, 1_000);
        estimates.of(ACME, Kind.LIVE);
        source.rate(ACME, 2, true);
        source.broken = true;
        // When
        estimates.changed(ACME);
        tasks.runAll();
        source.broken = false;
        Estimated last = estimates.of(ACME, Kind.LIVE);
        tasks.runAll();
        // Then
        assertFalse(last.upToDate());
        assertTrue(estimates.of(ACME, Kind.LIVE).upToDate());
    }

    @Test
    void whoeverWaitsTooLongIsToldToComeBack() {
        // Given
        source.rate(ACME, 1, true);
        Estimates estimates = new Estimates(source, new BriefConfig(8, 1_000), (delay, task) -> {}, () -> 0);
        // When
        Problem problem = assertThrows(Problem.class, () -> estimates.of(ACME, Kind.LIVE));
        // Then
        assertEquals(503, problem.status());
    }

    @Test
    void whoeverCanDoWithoutGoesOnWithoutWhatIsSlowOrFails() {
        // Given
        source.rate(ACME, 1, true);
        Estimates slow = new Estimates(source, new BriefConfig(8, 1_000), (delay, task) -> {}, () -> 0);
        Estimates estimates = estimates(8, 1_000);
        // When
        source.broken = true;
        Optional<Estimated> failed = estimates.soon(ACME, Kind.LIVE);
        source.broken = false;
        // Then
        assertTrue(slow.soon(ACME, Kind.LIVE).isEmpty());
        assertTrue(failed.isEmpty());
        assertTrue(estimates.soon(ACME, Kind.LIVE).isPresent());
    }

    @Test
    void theSameRatingsGiveTheSameBitsHoweverTheyCameTogether() {
        // Given
        Estimates step = estimates(8, 10_000);
        for (int i = 1; i < 20; i++) {
            source.rate(ACME, i, true);
            step.of(ACME, Kind.LIVE);
            tasks.runAll();
        }
        // When
        Estimated stepwise = step.of(ACME, Kind.LIVE);
        Estimated atOnce = estimates(8, 10_000).of(ACME, Kind.LIVE);
        // Then
        assertTrue(stepwise.upToDate());
        assertEquals(atOnce.candidates(), stepwise.candidates());
        assertEquals(atOnce.interviewers(), stepwise.interviewers());
        assertEquals(atOnce.criteria(), stepwise.criteria());
    }

    private Estimates estimates(int organisations, int ratings) {
        return new Estimates(source, new BriefConfig(organisations, ratings), tasks, () -> nanos += cost);
    }
}
