package dev.rehearsal.session.it;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.rehearsal.contracts.SessionId;
import dev.rehearsal.session.it.RoomClient.Dial;
import dev.rehearsal.session.room.EntryData;
import dev.rehearsal.session.room.LogEntry;
import dev.rehearsal.session.room.ParticipantId;
import dev.rehearsal.session.room.RoomRole;
import dev.rehearsal.session.room.log.SessionLog;
import dev.rehearsal.testkit.RealServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** What the schedule says when a room starts and when it has ended. */
@QuarkusTest
@QuarkusTestResource(value = RealServices.class, initArgs = @ResourceArg(name = "database", value = "sessions"))
class StartAndEndIT {

    @Inject
    SessionLog log;

    @ConfigProperty(name = "quarkus.http.test-port")
    int port;

    private final Company company = Company.found();

    @Test
    void aSessionThatStartedWhileItWasCancelledIsLive() {
        // Given a session with two links, cancelled just before its start is known
        String session = company.scheduled();
        String withdrawn = company.invitationToken(session);
        String link = company.invitationToken(session);
        String candidate =
                company.redeem(link, "browser-one").statusCode(200).extract().path("participant");
        company.as(company.ann)
                .body(Map.of("revision", 1, "reason", "ill"))
                .post("/api/sessions/" + session + "/cancel")
                .then()
                .statusCode(200)
                .body("status", equalTo("cancelled"));
        company.redeem(link, "browser-one").statusCode(409);
        // When
        SessionId id = SessionId.of(session);
        UUID client = UUID.randomUUID();
        append(LogEntry.opening(id, new EntryData.Opened("Interview", 45, List.of()), Instant.EPOCH));
        append(byAnn(id, client, 1, new EntryData.Joined("Ann")));
        append(byAnn(id, client, 2, new EntryData.Started()));
        // Then
        awaitStatus(session, "live");
        company.as(company.ann)
                .get("/api/sessions/" + session)
                .then()
                .body("revision", equalTo(3))
                .body("cancelReason", nullValue())
                .body("invitation.status", equalTo("redeemed"));
        company.redeem(link, "browser-one").statusCode(200).body("participant", equalTo(candidate));
        company.redeem(withdrawn, "browser-one").statusCode(409);
        String mine = "/api/sessions/" + session + "/scorecards/mine";
        save(mine);
        submit(mine).statusCode(200);
    }

    private void append(LogEntry entry) {
        log.append(company.id, entry).join();
    }

    private LogEntry byAnn(SessionId session, UUID client, long seq, EntryData data) {
        return new LogEntry(
                session, client, seq, new ParticipantId(company.ann), "Ann", RoomRole.INTERVIEWER, data, Instant.EPOCH);
    }

    @Test
    void whoNeverJudgedLeavesThePanelAfterTheEndAndFeedbackIsReleased() {
        // Given
        String session = company.scheduled();
        String mine = "/api/sessions/" + session + "/scorecards/mine";
        try (RoomClient ann = RoomClient.open(Dial.to(port, session, company.token(company.ann)))) {
            ann.act("joined", "{\"name\":\"\"}");
            ann.act("started", "{}");
            ann.act("asked", "{\"question\":\"" + company.leakage + "\"}");
            ann.act("rated", "{\"question\":\"" + company.leakage + "\",\"criterion\":\"diagnosis\",\"level\":3}");
            awaitStatus(session, "live");
            release(session).statusCode(409).body("type", equalTo("/problems/session-not-ended"));
            ann.act("ended", "{}");
        }
        awaitStatus(session, "ended");
        panel(session, company.bob).statusCode(409).body("type", equalTo("/problems/has-judged"));
        save(mine);
        submit(mine).statusCode(200);
        release(session).statusCode(409).body("type", equalTo("/problems/scorecards-missing"));
        panel(session, company.bob).statusCode(409).body("type", equalTo("/problems/has-judged"));
        panel(session, company.ann, company.bob, company.outsider)
                .statusCode(409)
                .body("type", equalTo("/problems/session-not-scheduled"));
        company.as(company.ann)
                .body(Map.of("revision", 1, "title", "Other"))
                .patch("/api/sessions/" + session)
                .then()
                .statusCode(409);
        // When
        panel(session, company.ann).statusCode(200).body("panel.member", contains(company.ann.toString()));
        // Then
        release(session).statusCode(200);
    }

    private ValidatableResponse panel(String session, UUID... panel) {
        return company.as(company.administrator)
                .body(Map.of("revision", 1, "panel", List.of(panel)))
                .patch("/api/sessions/" + session)
                .then();
    }

    private ValidatableResponse release(String session) {
        return company.as(company.ann)
                .post("/api/sessions/" + session + "/feedback/release")
                .then();
    }

    private void save(String mine) {
        company.as(company.ann)
                .body(Map.of(
                        "revision",
                        0,
                        "recommendation",
                        "yes",
                        "summary",
                        "",
                        "strengths",
                        "",
                        "concerns",
                        "",
                        "feedback",
                        ""))
                .put(mine)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse submit(String mine) {
        return company.as(company.ann)
                .body(Map.of("revision", 1, "ratedThrough", 0))
                .post(mine + "/submit")
                .then();
    }

    @Test
    void theCandidateIsToldOfTheInterviewAndOfWhomItMeets() {
        // Given
        String session = company.scheduled();
        Company.Joined joined = company.join(session);
        String visit = "/api/sessions/" + session + "/visit";
        given().auth()
                .oauth2(company.candidateToken(joined))
                .get(visit)
                .then()
                .statusCode(200)
                .body("title", equalTo("Interview"))
                .body("status", equalTo("scheduled"))
                .body("startsAt", equalTo("2031-05-06T09:00:00Z"))
                .body("zone", equalTo("Europe/Amsterdam"))
                .body("minutes", equalTo(45))
                .body("panel", empty());
        // When
        try (RoomClient ann = RoomClient.open(Dial.to(port, session, company.token(company.ann)))) {
            ann.act("joined", "{\"name\":\"\"}");
            ann.act("started", "{}");
        }
        awaitStatus(session, "live");
        // Then
        given().auth()
                .oauth2(company.candidateToken(joined))
                .get(visit)
                .then()
                .body("status", equalTo("live"))
                .body("panel", contains("Interviewer Ann"));
        given().auth()
                .oauth2(company.candidateToken(company.join(company.scheduled())))
                .get(visit)
                .then()
                .statusCode(404);
        company.as(company.reviewer).get(visit).then().statusCode(200);
        company.as(company.outsider).get(visit).then().statusCode(404);
        given().get(visit).then().statusCode(401);
    }

    private void awaitStatus(String session, String status) {
        Waiting.until(
                "the session is " + status,
                () -> company.as(company.ann)
                        .get("/api/sessions/" + session)
                        .path("status")
                        .equals(status));
    }
}
