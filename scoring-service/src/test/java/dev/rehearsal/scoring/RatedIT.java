package dev.rehearsal.scoring;

import static dev.rehearsal.scoring.session.Interview.candidate;
import static dev.rehearsal.scoring.session.Interview.member;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.contracts.QuestionId;
import dev.rehearsal.contracts.Recommendation;
import dev.rehearsal.contracts.SessionEvent;
import dev.rehearsal.platform.tenancy.Tenancy;
import dev.rehearsal.scoring.session.Interview;
import dev.rehearsal.scoring.session.Rated;
import dev.rehearsal.scoring.session.db.RatedRatings;
import dev.rehearsal.scoring.session.db.RatedVersion;
import dev.rehearsal.testkit.RealServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealServices.class, initArgs = @ResourceArg(name = "database", value = "scores"))
class RatedIT {

    private static final MemberId ANNA = member(1);
    private static final MemberId BEN = member(2);

    @Inject
    Tenancy tenancy;

    @Inject
    RatedRatings ratings;

    private final Tenant tenant = new Tenant();
    private final QuestionId drift = new QuestionId(UUID.randomUUID());

    @AfterEach
    void close() {
        tenant.close();
    }

    @Test
    void theTableHoldsWhatCountsWhateverOrderEventsCameIn() {
        // Given
        Random random = new Random(31);
        List<Interview> interviews = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            interviews.add(Interview.random(random));
        }
        // When
        for (Interview interview : interviews) {
            List<SessionEvent> shuffled = new ArrayList<>(interview.events());
            Collections.shuffle(shuffled, random);
            shuffled.forEach(tenant::publish);
        }
        // Then
        Set<Rated> expected = new HashSet<>();
        for (Interview interview : interviews) {
            tenant.awaitRevision(interview.session(), interview.events().size());
            expected.addAll(Rated.of(interview.score()));
        }
        assertEquals(expected, stored());
        assertEquals(
                expected.stream().filter(rated -> rated.level() != null).collect(Collectors.toSet()),
                Set.copyOf(tenancy.inOrganisation(tenant.organisation(), () -> ratings.observed(100_000))));
    }

    @Test
    void whatNoLongerCountsIsTakenOut() {
        // Given
        Interview interview = new Interview()
                .scheduled(ANNA)
                .asked(drift, "monitoring", 1, "depth:1")
                .rated(ANNA, drift, "depth", 3);
        tenant.play(interview);
        int before = stored().size();
        // When
        interview.cancelled();
        tenant.publish(interview.events().getLast());
        tenant.awaitRevision(interview.session(), 4);
        // Then
        assertEquals(1, before);
        assertEquals(Set.of(), stored());
    }

    @Test
    void allRatingsOfASessionAreSettledWithItsLastScorecard() {
        // Given
        Interview interview = new Interview()
                .scheduled(ANNA, BEN)
                .asked(drift, "monitoring", 1, "depth:1")
                .rated(ANNA, drift, "depth", 3)
                .rated(BEN, drift, "depth", 4)
                .submitted(ANNA, Recommendation.YES);
        tenant.play(interview);
        long open = stored().stream().filter(rated -> rated.settled() == null).count();
        // When
        interview.submitted(BEN, Recommendation.YES);
        tenant.publish(interview.events().getLast());
        tenant.awaitRevision(interview.session(), 6);
        // Then
        assertEquals(2, open);
        assertEquals(Set.copyOf(Rated.of(interview.score())), stored());
    }

    @Test
    void atMostSoManyAreReadThoseOfTheQuestionsAskedLast() {
        // Given
        Interview early = new Interview()
                .scheduled(ANNA)
                .asked(drift, "monitoring", 1, "depth:1", "proof:1")
                .rated(ANNA, drift, "depth", 3)
                .rated(ANNA, drift, "proof", 3);
        Interview late = new Interview()
                .daysLater(1)
                .scheduled(ANNA)
                .asked(drift, "monitoring", 1, "depth:1", "proof:1")
                .rated(ANNA, drift, "depth", 4)
                .rated(ANNA, drift, "proof", null);
        tenant.play(early);
        tenant.play(late);
        // When
        List<Rated> one = tenancy.inOrganisation(tenant.organisation(), () -> ratings.observed(1));
        List<Rated> two = tenancy.inOrganisation(tenant.organisation(), () -> ratings.observed(2));
        List<Rated> three = tenancy.inOrganisation(tenant.organisation(), () -> ratings.observed(3));
        // Then
        assertEquals(List.of(4), one.stream().map(Rated::level).toList());
        assertEquals(List.of(4), two.stream().map(Rated::level).toList());
        assertEquals(3, three.size());
    }

    @Test
    void noOrganisationSeesTheRatingsOfAnother() {
        // Given
        Interview interview = new Interview()
                .of(candidate(5))
                .scheduled(ANNA)
                .asked(drift, "monitoring", 1, "depth:1")
                .rated(ANNA, drift, "depth", 3);
        try (Tenant other = new Tenant()) {
            // When
            tenant.play(interview);
            // Then
            assertEquals(
                    List.of(), tenancy.inOrganisation(other.organisation(), () -> ratings.of(List.of(candidate(5)))));
            assertEquals(RatedVersion.NONE, tenancy.inOrganisation(other.organisation(), ratings::version));
            assertNotEquals(RatedVersion.NONE, tenancy.inOrganisation(tenant.organisation(), ratings::version));
            assertEquals(
                    1,
                    tenancy.inOrganisation(tenant.organisation(), () -> ratings.of(List.of(candidate(5))))
                            .size());
        }
    }

    @Test
    void theVersionChangesWithRatingsAndWithNothingElse() {
        // Given
        Interview interview = new Interview()
                .scheduled(ANNA)
                .asked(drift, "monitoring", 1, "depth:1")
                .rated(ANNA, drift, "depth", 3);
        tenant.play(interview);
        RatedVersion first = tenancy.inOrganisation(tenant.organisation(), ratings::version);
        // When
        interview.asked(new QuestionId(UUID.randomUUID()), "monitoring", 1, "depth:1");
        tenant.publish(interview.events().getLast());
        tenant.awaitRevision(interview.session(), 4);
        RatedVersion same = tenancy.inOrganisation(tenant.organisation(), ratings::version);
        interview.rated(ANNA, drift, "depth", 4);
        tenant.publish(interview.events().getLast());
        tenant.awaitRevision(interview.session(), 5);
        // Then
        RatedVersion last = tenancy.inOrganisation(tenant.organisation(), ratings::version);
        assertEquals(first, same);
        assertEquals(first.origin(), last.origin());
        assertEquals(first.changes() + 1, last.changes());
    }

    private Set<Rated> stored() {
        return Set.copyOf(tenancy.inOrganisation(
                tenant.organisation(),
                () -> ratings.of(List.of(
                        new Interview().scheduled(ANNA).score().candidate().orElseThrow()))));
    }
}
