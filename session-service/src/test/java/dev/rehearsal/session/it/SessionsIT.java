package dev.rehearsal.session.it;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rehearsal.contracts.KitId;
import dev.rehearsal.contracts.MemberEvent;
import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.contracts.QuestionEvent;
import dev.rehearsal.contracts.Role;
import dev.rehearsal.contracts.SessionEvent;
import dev.rehearsal.contracts.Topics;
import dev.rehearsal.platform.tenancy.Tenancy;
import dev.rehearsal.session.it.RoomClient.Dial;
import dev.rehearsal.session.room.Questions;
import dev.rehearsal.testkit.EventProbe;
import dev.rehearsal.testkit.EventPublisher;
import dev.rehearsal.testkit.RealServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealServices.class, initArgs = @ResourceArg(name = "database", value = "sessions"))
class SessionsIT {

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    private Company company = new Company();

    @BeforeEach
    void found() {
        company = Company.found();
    }

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
        company.schedule(with("kit", kit.toString())).statusCode(201).body("kit.name", equalTo("Built in"));
    }

    @Test
    void whatCannotBeScheduledIsRefusedWithTheReason() {
        company.schedule(with("kit", UUID.randomUUID().toString()))
                .statusCode(422)
                .body("type", equalTo("/problems/kit-unknown"));
        company.schedule(with("panel", List.of(UUID.randomUUID().toString())))
                .statusCode(422)
                .body("type", equalTo("/problems/panel-unknown"));
        company.schedule(with("minutes", 3)).statusCode(400).body("errors.field", hasItem("minutes"));
        company.schedule(with("zone", "Mars/Olympus"))
                .statusCode(400)
                .body("errors.message", hasItem("must be an IANA time zone"));
        company.schedule(with("panel", List.of())).statusCode(400).body("errors.field", hasItem("panel"));
        company.schedule(with("colour", "red")).statusCode(400).body("errors.field", hasItem("colour"));
        company.schedule(with("startsAt", "tomorrow")).statusCode(400);
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

    private Map<String, Object> with(String field, Object value) {
        Map<String, Object> plan = new HashMap<>(company.plan());
        plan.put(field, value);
        return plan;
    }

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
        String session = company.schedule(with("panel", List.of(company.bob.toString())))
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

    private io.restassured.response.ValidatableResponse panel(String session, UUID... members) {
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
        return company.schedule(with("startsAt", start))
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void aLinkLetsOneBrowserInUntilItIsReplaced() {
        // Given
        String session = company.scheduled();
        String token = company.invitationToken(session);
        // When
        String participant = company.redeem(token, "browser-one")
                .statusCode(200)
                .body("session", equalTo(session))
                .body("organisation", equalTo(company.id.toString()))
                .body("name", equalTo("Candidate One"))
                .body("notAfter", notNullValue())
                .extract()
                .path("participant");
        // Then
        company.redeem(token, "browser-one").statusCode(200).body("participant", equalTo(participant));
        company.redeem(token, "browser-two").statusCode(409).body("type", equalTo("/problems/invitation-used"));
        company.redeem("x".repeat(43), "browser-one").statusCode(404);
        String newer = company.invitationToken(session);
        company.redeem(token, "browser-one").statusCode(409).body("type", equalTo("/problems/invitation-revoked"));
        company.redeem(newer, "browser-two").statusCode(200).body("participant", not(equalTo(participant)));
        company.as(company.ann)
                .delete("/api/sessions/" + session + "/invitation")
                .then()
                .statusCode(204);
        company.redeem(newer, "browser-two").statusCode(409);
        company.as(company.ann).get("/api/sessions/" + session).then().body("invitation.status", equalTo("revoked"));
        company.as(company.ann)
                .body(Map.of("token", newer, "device", "browser-two"))
                .post("/internal/invitations/redeem")
                .then()
                .statusCode(403);
    }

    @Test
    void whoJoinedByALinkThatIsWithdrawnIsLetInNowhere() {
        // Given
        String session = company.scheduled();
        Company.Joined first = company.join(session);
        Company.Joined elsewhere = company.join(company.scheduled());
        company.standing(first).statusCode(204);
        visit(first).statusCode(200);
        // When
        Company.Joined second = company.join(session);
        // Then
        company.standing(first).statusCode(404);
        visit(first).statusCode(404);
        visit(second).statusCode(200).body("title", equalTo("Interview"));
        // When
        company.as(company.ann)
                .delete("/api/sessions/" + session + "/invitation")
                .then()
                .statusCode(204);
        // Then
        company.standing(second).statusCode(404);
        visit(second).statusCode(404);
        company.standing(elsewhere).statusCode(204);
    }

    @Test
    void aLinkThatNobodyUsedIsReplacedWithoutDisturbingAnybody() {
        // Given
        String session = company.scheduled();
        String candidate = candidateOf(session);
        company.invitationToken(session);
        // When
        Company.Joined joined = company.join(session);
        // Then
        assertEquals(candidate, joined.participant());
    }

    private String candidateOf(String session) {
        return company.as(company.ann).get("/api/sessions/" + session).path("candidate.id");
    }

    private ValidatableResponse visit(Company.Joined joined) {
        return given().auth()
                .oauth2(company.candidateToken(joined))
                .get("/api/sessions/" + joined.session() + "/visit")
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

    @Test
    void aScorecardIsSubmittedOnceAmendedWithAReasonAndTheCandidateLearnsOfIt() {
        // Given
        String session = company.schedule(with("panel", List.of(company.ann.toString())))
                .statusCode(201)
                .extract()
                .path("id");
        Company.Joined joined = company.join(session);
        String mine = "/api/sessions/" + session + "/scorecards/mine";
        save(mine, 0, null).statusCode(200).body("revision", equalTo(1));
        submit(mine, 1).statusCode(409).body("type", equalTo("/problems/session-not-started"));
        try (RoomClient ann = RoomClient.open(Dial.to(port, session, company.token(company.ann)))) {
            ann.act("joined", "{\"name\":\"\"}");
            ann.act("started", "{}");
            ann.act("asked", "{\"question\":\"" + company.leakage + "\"}");
            ann.act("rated", "{\"question\":\"" + company.leakage + "\",\"criterion\":\"diagnosis\",\"level\":3}");
            ann.act("ended", "{}");
        }
        Waiting.until(
                "the start is archived",
                () -> company.as(company.ann)
                        .get("/api/sessions/" + session)
                        .path("status")
                        .equals("ended"));
        // When
        submit(mine, 1).statusCode(422).body("type", equalTo("/problems/recommendation-missing"));
        save(mine, 0, "yes").statusCode(409);
        save(mine, 1, "yes").statusCode(200);
        company.as(company.ann)
                .post("/api/sessions/" + session + "/feedback/release")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/scorecards-missing"));
        submit(mine, 2).statusCode(200).body("status", equalTo("submitted")).body("ratings.level", contains(3));
        submit(mine, 3).statusCode(409).body("type", equalTo("/problems/scorecard-submitted"));
        save(mine, 3, "no").statusCode(409);
        amend(mine, 3, "charm").statusCode(422).body("type", equalTo("/problems/unknown-criterion"));
        amend(mine, 3, "diagnosis")
                .statusCode(200)
                .body("ratings.level", contains(4))
                .body("ratings.position", contains(nullValue()))
                .body("amendments.reason", contains("Heard it again"))
                .body("revision", equalTo(4));
        // Then
        company.as(company.ann)
                .post("/api/sessions/" + session + "/feedback/release")
                .then()
                .statusCode(200);
        given().auth()
                .oauth2(company.candidateToken(joined))
                .get("/api/sessions/" + session + "/feedback")
                .then()
                .statusCode(200)
                .body("released", equalTo(true))
                .body("messages", contains("Well done"))
                .body("perQuestion.prompt", contains("Prompt of Leakage"))
                .body("perQuestion[0].criteria[0].level", equalTo(4))
                .body("perQuestion[0].criteria[0].anchor", equalTo("Anchor 4 of Leakage"))
                .body("perQuestion[0].criteria[0].nextAnchor", nullValue())
                .body("perQuestion[0].criteria[1].level", nullValue());
        try (EventProbe probe = EventProbe.on(Topics.SESSIONS)) {
            SessionEvent.ScorecardAmended amended = probe.await(
                    SessionEvent.ScorecardAmended.class,
                    event -> event.session().toString().equals(session));
            assertEquals(4, amended.ratings().getFirst().level());
            assertTrue(probe.readToEnd().stream()
                    .anyMatch(
                            event -> session.equals(event.key()) && event.type().equals("scorecard.submitted.v1")));
        }
    }

    private io.restassured.response.ValidatableResponse save(
            String mine, int revision, @org.jspecify.annotations.Nullable String recommendation) {
        Map<String, Object> draft = new HashMap<>(
                Map.of("revision", revision, "summary", "s", "strengths", "", "concerns", "", "feedback", "Well done"));
        if (recommendation != null) {
            draft.put("recommendation", recommendation);
        }
        return company.as(company.ann).body(draft).put(mine).then();
    }

    private io.restassured.response.ValidatableResponse submit(String mine, int revision) {
        return company.as(company.ann)
                .body(Map.of("revision", revision, "ratedThrough", 0))
                .post(mine + "/submit")
                .then();
    }

    private io.restassured.response.ValidatableResponse amend(String mine, int revision, String criterion) {
        return company.as(company.ann)
                .body(Map.of(
                        "revision",
                        revision,
                        "ratings",
                        List.of(Map.of("question", company.leakage.toString(), "criterion", criterion, "level", 4)),
                        "reason",
                        "Heard it again"))
                .post(mine + "/amendments")
                .then();
    }
}
