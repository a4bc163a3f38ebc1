package dev.rehearsal.session.it;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rehearsal.contracts.KitId;
import dev.rehearsal.contracts.QuestionEvent;
import dev.rehearsal.contracts.SessionEvent;
import dev.rehearsal.contracts.Topics;
import dev.rehearsal.platform.tenancy.Tenancy;
import dev.rehearsal.session.room.Questions;
import dev.rehearsal.testkit.EventProbe;
import dev.rehearsal.testkit.EventPublisher;
import dev.rehearsal.testkit.RealServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Interviews are scheduled and listed. */
@QuarkusTest
@QuarkusTestResource(value = RealServices.class, initArgs = @ResourceArg(name = "database", value = "sessions"))
class SessionsIT extends FoundedCompany {

    @Test
    void anInterviewIsScheduledWithItsKitAndToldToOthers() {
        String session = company.schedule(company.plan())
                .statusCode(201)
                .body("status", equalTo("scheduled"))
                .body("revision", equalTo(1))
                .body("kit.items.title", contains("Title of Leakage", "Title of Drift"))
                .body("kit.items.weight", contains(3, 5))
                .body("candidate.email", equalTo("candidate@example.org"))
                .body("panel.scorecard", contains("none", "none"))
                .body("invitation.status", equalTo("none"))
                .body("feedback", equalTo("none"))
                .extract()
                .path("id");
        try (EventProbe probe = EventProbe.on(Topics.SESSIONS)) {
            SessionEvent.SessionScheduled event = probe.await(
                    SessionEvent.SessionScheduled.class,
                    scheduled -> scheduled.session().toString().equals(session));
            assertEquals(2, event.items().size());
            assertEquals("Europe/Amsterdam", event.zone());
        }
    }

    @Test
    void aBuiltInKitIsEverybodys() {
        KitId kit = new KitId(UUID.randomUUID());
        try (EventPublisher publisher = EventPublisher.ofThisRun()) {
            publisher.publish(
                    Tenancy.BUILT_IN,
                    new QuestionEvent.QuestionPublished(company.leakage, 7, Questions.named("Leakage")));
            publisher.publish(
                    Tenancy.BUILT_IN,
                    new QuestionEvent.KitSaved(
                            kit, 1, "Built in", 45, List.of(new QuestionEvent.KitItem(company.leakage, 7, 10, 3))));
        }
        company.schedule(company.planWith("kit", kit.toString()))
                .statusCode(201)
                .body("kit.name", equalTo("Built in"));
    }

    @Test
    void whatCannotBeScheduledIsRefusedWithTheReason() {
        company.schedule(company.planWith("kit", UUID.randomUUID().toString()))
                .statusCode(422)
                .body("type", equalTo("/problems/kit-unknown"));
        company.schedule(company.planWith("panel", List.of(UUID.randomUUID().toString())))
                .statusCode(422)
                .body("type", equalTo("/problems/panel-unknown"));
        company.schedule(company.planWith("minutes", 3)).statusCode(400).body("errors.field", hasItem("minutes"));
        company.schedule(company.planWith("zone", "Mars/Olympus"))
                .statusCode(400)
                .body("errors.message", hasItem("must be an IANA time zone"));
        company.schedule(company.planWith("panel", List.of())).statusCode(400).body("errors.field", hasItem("panel"));
        company.schedule(company.planWith("colour", "red")).statusCode(400).body("errors.field", hasItem("colour"));
        company.schedule(company.planWith("startsAt", "tomorrow")).statusCode(400);
        company.as(company.reviewer)
                .body(company.plan())
                .post("/api/sessions")
                .then()
                .statusCode(403);
        given().contentType("application/json")
                .body(company.plan())
                .post("/api/sessions")
                .then()
                .statusCode(401);
    }

    @Test
    void theListGoesPageByPageEarliestFirstWhereThatIsAskedFor() {
        // Given
        List<String> ids = List.of(
                scheduledAt("2031-01-01T09:00:00Z"),
                scheduledAt("2031-01-02T09:00:00Z"),
                scheduledAt("2031-01-03T09:00:00Z"));
        // When
        String next = company.as(company.bob)
                .get("/api/sessions?limit=2&sort=earliest")
                .then()
                .statusCode(200)
                .body("items.id", contains(ids.get(0), ids.get(1)))
                .extract()
                .path("next");
        // Then
        company.as(company.bob)
                .get("/api/sessions?limit=2&sort=earliest&cursor=" + next)
                .then()
                .body("items.id", contains(ids.get(2)))
                .body("next", nullValue());
        company.as(company.bob).get("/api/sessions?sort=best").then().statusCode(not(500));
    }

    @Test
    void theListGoesPageByPageLatestFirst() {
        // Given
        List<String> ids = List.of(
                scheduledAt("2031-01-01T09:00:00Z"),
                scheduledAt("2031-01-02T09:00:00Z"),
                scheduledAt("2031-01-03T09:00:00Z"));
        // When
        String next = company.as(company.bob)
                .get("/api/sessions?limit=2&status=scheduled")
                .then()
                .statusCode(200)
                .body("items.id", contains(ids.get(2), ids.get(1)))
                .extract()
                .path("next");
        // Then
        company.as(company.bob)
                .get("/api/sessions?limit=2&cursor=" + next)
                .then()
                .body("items.id", contains(ids.get(0)))
                .body("next", nullValue());
        company.as(company.bob)
                .get("/api/sessions?from=2031-01-02T00:00:00Z&to=2031-01-03T00:00:00Z")
                .then()
                .body("items.id", contains(ids.get(1)));
        company.as(company.outsider).get("/api/sessions").then().body("items", empty());
        company.as(company.reviewer).get("/api/sessions").then().body("items", hasSize(3));
        company.as(company.bob).get("/api/sessions?limit=0").then().statusCode(400);
        company.as(company.bob).get("/api/sessions?limit=101").then().statusCode(400);
        company.as(company.bob).get("/api/sessions?cursor=x").then().statusCode(400);
        company.as(company.bob).get("/api/sessions?status=later").then().statusCode(not(500));
    }

    private String scheduledAt(String start) {
        return company.schedule(company.planWith("startsAt", start))
                .statusCode(201)
                .extract()
                .path("id");
    }
}
