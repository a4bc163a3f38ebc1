package dev.rehearsal.scoring;

import static dev.rehearsal.scoring.session.Interview.member;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rehearsal.contracts.CloudEvent;
import dev.rehearsal.contracts.EventTypes;
import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.contracts.QuestionId;
import dev.rehearsal.contracts.ScoreEvent.SessionScored;
import dev.rehearsal.contracts.SessionEvent;
import dev.rehearsal.contracts.SessionId;
import dev.rehearsal.contracts.Topics;
import dev.rehearsal.scoring.session.Interview;
import dev.rehearsal.scoring.session.ScoredSession;
import dev.rehearsal.testkit.EventProbe;
import dev.rehearsal.testkit.RealServices;
import dev.rehearsal.testkit.Received;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealServices.class, initArgs = @ResourceArg(name = "database", value = "scores"))
class EventsIT {

    private static final MemberId ANNA = member(1);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Tenant tenant = new Tenant();
    private final QuestionId drift = new QuestionId(UUID.randomUUID());

    @AfterEach
    void close() {
        tenant.close();
    }

    @Test
    void doubledAndShuffledEventsOfManySessionsEndInTheScoresOfTheirFold() {
        // Given
        Random random = new Random(20);
        List<Interview> interviews = new ArrayList<>();
        List<CloudEvent> deliveries = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Interview interview = Interview.random(random);
            interviews.add(interview);
            interview.events().forEach(event -> deliveries.add(envelope(event)));
        }
        List<CloudEvent> doubled = new ArrayList<>(deliveries);
        deliveries.stream().filter(event -> random.nextInt(3) == 0).forEach(doubled::add);
        Collections.shuffle(doubled, random);
        // When
        doubled.forEach(tenant.publisher()::publish);
        // Then
        for (Interview interview : interviews) {
            List<CloudEvent> events = deliveries.stream()
                    .filter(event -> event.key().equals(interview.session().toString()))
                    .toList();
            SessionScored expected =
                    ScoredSession.unknown(interview.session()).apply(events).scored();
            assertEquals(expected, tenant.awaitRevision(interview.session(), events.size()));
        }
    }

    @Test
    void revisionsOfASessionGrowInTheTopic() {
        // Given
        Interview interview = Interview.random(new Random(3));
        // When
        tenant.play(interview);
        // Then
        long last = 0;
        for (Received received : tenant.scores().readToEnd()) {
            if (interview.session().toString().equals(received.key())) {
                SessionScored scored = (SessionScored) received.event().data();
                assertTrue(scored.revision() > last, "revision " + scored.revision() + " after " + last);
                assertEquals(tenant.organisation(), received.event().organisation());
                last = scored.revision();
            }
        }
        assertEquals(interview.events().size(), last);
    }

    @Test
    void whatCannotBeReadOrBelievedGoesToTheDeadLettersAndThePartitionGoesOn() {
        // Given
        Interview interview = new Interview().scheduled(ANNA).asked(drift, "monitoring", 1, "depth:1");
        tenant.play(interview);
        SessionId session = interview.session();
        UUID garbled = UUID.randomUUID();
        Map<String, String> headers =
                new HashMap<>(envelope(interview.events().getFirst()).headers());
        headers.put(CloudEvent.ID, garbled.toString());
        // When
        tenant.publisher()
                .publish(
                        Topics.SESSIONS,
                        session.toString(),
                        headers,
                        "{\"session\": tomorrow}".getBytes(StandardCharsets.UTF_8));
        CloudEvent outside =
                tenant.publish(new SessionEvent.RatingRecorded(session, ANNA, drift, 1, "depth", 7, 90, Instant.now()));
        tenant.publish(new SessionEvent.RatingRecorded(session, ANNA, drift, 1, "depth", 3, 91, Instant.now()));
        // Then
        assertEquals(3.0, tenant.awaitRevision(session, 3).composite().value());
        try (EventProbe dead = EventProbe.on(Topics.SESSIONS + Topics.DEAD_LETTER_SUFFIX)) {
            Received unreadable = dead.await(
                    PATIENCE, r -> garbled.toString().equals(r.headers().get(CloudEvent.ID)));
            Received refused = dead.await(
                    PATIENCE, r -> outside.id().toString().equals(r.headers().get(CloudEvent.ID)));
            assertTrue(reason(unreadable).startsWith("unreadable"));
            assertTrue(reason(refused).contains("level is 7"));
        }
    }

    @Test
    void aRatingThatComesBeforeItsQuestionCountsOnceTheQuestionIsKnown() {
        // Given
        Interview interview = new Interview()
                .scheduled(ANNA)
                .asked(drift, "monitoring", 1, "depth:1")
                .rated(ANNA, drift, "depth", 2);
        List<SessionEvent> events = interview.events();
        // When
        tenant.publish(events.get(0));
        tenant.publish(events.get(2));
        SessionScored before = tenant.awaitRevision(interview.session(), 2);
        tenant.publish(events.get(1));
        SessionScored after = tenant.awaitRevision(interview.session(), 3);
        // Then
        assertEquals(0, before.composite().ratings());
        assertEquals(2.0, after.composite().value());
    }

    @Test
    void nothingIsPublishedOrShownOfASessionWhosePanelIsNotKnown() {
        // Given
        Interview interview =
                new Interview().asked(drift, "monitoring", 1, "depth:1").rated(ANNA, drift, "depth", 2);
        interview.events().forEach(tenant::publish);
        // When
        SessionEvent scheduled =
                new Interview(interview.session()).scheduled(ANNA).events().getFirst();
        tenant.publish(scheduled);
        // Then
        tenant.awaitRevision(interview.session(), 3);
        assertTrue(tenant.scores().readToEnd().stream()
                .filter(r -> interview.session().toString().equals(r.key()))
                .allMatch(r -> !((SessionScored) r.event().data()).panel().isEmpty()));
        tenant.as(ANNA, "interviewer")
                .get("/api/scores/{id}", interview.session().toString())
                .then()
                .body("viewer", equalTo("own"))
                .body("composite.value", is(2.0f));
    }

    @Test
    void aSessionOfTheSameIdInAnotherOrganisationIsAnother() {
        // Given
        Interview interview = new Interview()
                .scheduled(ANNA)
                .asked(drift, "monitoring", 1, "depth:1")
                .rated(ANNA, drift, "depth", 4);
        tenant.play(interview);
        try (Tenant other = new Tenant()) {
            // When
            other.play(new Interview(interview.session()).scheduled(ANNA));
            // Then
            other.as(member(9), "reviewer")
                    .get("/api/scores/{id}", interview.session().toString())
                    .then()
                    .body("composite.ratings", is(0));
            tenant.as(member(9), "reviewer")
                    .get("/api/scores/{id}", interview.session().toString())
                    .then()
                    .body("composite.ratings", is(1));
        }
    }

    private static String reason(Received letter) {
        return letter.headers().getOrDefault("dlt_reason", "");
    }

    private CloudEvent envelope(SessionEvent event) {
        return new CloudEvent(
                UUID.randomUUID(),
                EventTypes.of(event).name(),
                "/test",
                Instant.parse("2026-11-02T09:00:00Z"),
                tenant.organisation(),
                event.key(),
                event);
    }
}
