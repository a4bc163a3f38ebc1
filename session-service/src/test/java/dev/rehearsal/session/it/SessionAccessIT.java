package dev.rehearsal.session.it;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.rehearsal.contracts.MemberEvent;
import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.contracts.Role;
import dev.rehearsal.contracts.SessionEvent;
import dev.rehearsal.contracts.Topics;
import dev.rehearsal.session.it.RoomClient.Dial;
import dev.rehearsal.testkit.EventProbe;
import dev.rehearsal.testkit.EventPublisher;
import dev.rehearsal.testkit.RealServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Who sees a session, changes it and is let into it. */
@QuarkusTest
@QuarkusTestResource(value = RealServices.class, initArgs = @ResourceArg(name = "database", value = "sessions"))
class SessionAccessIT extends FoundedCompany {

    @Test
    void aSessionIsSeenAndChangedByThoseItConcerns() {
        // Given
        String session = company.scheduled();
        Company other = Company.found();
        // Then
        company.as(company.bob).get("/api/sessions/" + session).then().statusCode(200);
        company.as(company.reviewer).get("/api/sessions/" + session).then().statusCode(200);
        company.as(company.outsider).get("/api/sessions/" + session).then().statusCode(404);
        other.as(other.administrator).get("/api/sessions/" + session).then().statusCode(404);
        company.as(company.outsider)
                .body(Map.of("revision", 1, "title", "Mine now"))
                .patch("/api/sessions/" + session)
                .then()
                .statusCode(404);
        company.as(company.reviewer)
                .body(Map.of("revision", 1, "title", "Mine now"))
                .patch("/api/sessions/" + session)
                .then()
                .statusCode(403);
        company.as(company.administrator)
                .body(Map.of("revision", 1, "title", "Renamed", "startsAt", "2031-06-01T10:00:00Z"))
                .patch("/api/sessions/" + session)
                .then()
                .statusCode(200)
                .body("title", equalTo("Renamed"))
                .body("revision", equalTo(2));
        company.as(company.ann)
                .body(Map.of("revision", 1, "title", "Late"))
                .patch("/api/sessions/" + session)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/stale-revision"));
        company.as(company.ann)
                .body(Map.of("revision", 2, "reason", "ill"))
                .post("/api/sessions/" + session + "/cancel")
                .then()
                .statusCode(200);
        company.as(company.ann)
                .body(Map.of("revision", 3))
                .post("/api/sessions/" + session + "/cancel")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/session-not-scheduled"));
        try (EventProbe probe = EventProbe.on(Topics.SESSIONS)) {
            probe.await(
                    SessionEvent.SessionRescheduled.class,
                    event -> event.session().toString().equals(session) && event.revision() == 2);
            probe.await(
                    SessionEvent.SessionCancelled.class,
                    event -> event.session().toString().equals(session) && event.revision() == 3);
        }
    }

    @Test
    void onceItHasStartedNobodyJoinsThePanelWhoMayHaveSeenItsRatings() {
        // Given
        UUID both = UUID.randomUUID();
        try (EventPublisher publisher = EventPublisher.ofThisRun()) {
            publisher.publish(
                    company.id,
                    new MemberEvent.MemberChanged(new MemberId(both), Set.of(Role.INTERVIEWER, Role.REVIEWER), 1));
        }
        String session = company.schedule(company.planWith("panel", List.of(company.bob.toString())))
                .statusCode(201)
                .extract()
                .path("id");
        try (RoomClient bob = RoomClient.open(Dial.to(port, session, company.token(company.bob)))) {
            bob.act("joined", "{\"name\":\"\"}");
            bob.act("started", "{}");
        }
        Waiting.until(
                "the start is archived",
                () -> company.as(company.bob)
                        .get("/api/sessions/" + session)
                        .path("status")
                        .equals("live"));
        // When, Then
        for (UUID whoSees : List.of(company.ann, both)) {
            panel(session, company.bob, whoSees).statusCode(409).body("type", equalTo("/problems/ratings-seen"));
        }
        panel(session, company.bob, company.outsider).statusCode(200);
    }

    private ValidatableResponse panel(String session, UUID... members) {
        return company.as(company.ann)
                .body(Map.of(
                        "revision",
                        1,
                        "panel",
                        Stream.of(members).map(UUID::toString).toList()))
                .patch("/api/sessions/" + session)
                .then();
    }

    @Test
    void aCalendarFileIsThereForThoseWhoTakePart() {
        // Given
        String session = company.scheduled();
        Company.Joined joined = company.join(session);
        Company.Joined elsewhere = company.join(company.scheduled());
        // Then
        company.as(company.ann)
                .get("/api/sessions/" + session + "/calendar.ics")
                .then()
                .statusCode(200)
                .contentType("text/calendar")
                .body(containsString("METHOD:REQUEST"))
                .body(containsString("DTSTART:20310506T090000Z"));
        given().auth()
                .oauth2(company.candidateToken(joined))
                .get("/api/sessions/" + session + "/calendar.ics")
                .then()
                .statusCode(200)
                .body(not(containsString("/sessions/")));
        given().auth()
                .oauth2(company.candidateToken(elsewhere))
                .get("/api/sessions/" + session + "/calendar.ics")
                .then()
                .statusCode(404);
        given().auth()
                .oauth2(company.candidateToken(joined))
                .get("/api/sessions/" + session)
                .then()
                .statusCode(403);
    }
}
