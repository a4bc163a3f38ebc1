package dev.rehearsal.session.it;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rehearsal.platform.database.Database;
import dev.rehearsal.testkit.RealServices;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The candidate's link: who gets in by it, and who is put out when it is withdrawn or replaced. */
@QuarkusTest
@QuarkusTestResource(value = RealServices.class, initArgs = @ResourceArg(name = "database", value = "sessions"))
class JoinLinkIT extends ScheduledRoom {

    @Inject
    Database database;

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
    void aNewLinkPutsOutWhoCameByTheOneBeforeAndLetsItsOwnTakeOver() {
        // Given
        Company.Joined first = company.join(session);
        try (RoomClient ann = RoomClient.open(dial(company.token(company.ann)));
                RoomClient before = RoomClient.open(dial(company.candidateToken(first)))) {
            ann.act("joined", "{\"name\":\"\"}");
            before.act("joined", "{\"name\":\"\"}");
            ann.act("admitted", "{\"participant\":\"" + first.participant() + "\"}");
            // When
            Company.Joined second = company.join(session);
            // Then
            assertEquals(4403, before.closeCode());
            assertEquals(404, refusedWith(dial(company.candidateToken(first))));
            try (RoomClient after = RoomClient.open(dial(company.candidateToken(second)))) {
                after.act("joined", "{\"name\":\"\"}");
                ann.act("admitted", "{\"participant\":\"" + second.participant() + "\"}");
                after.act("chatted", "{\"text\":\"here again\"}");
            }
        }
    }

    @Test
    void aWithdrawnLinkPutsOutACandidateWhoHasNotJoinedYet() {
        // Given
        Company.Joined joined = company.join(session);
        try (RoomClient candidate = RoomClient.open(dial(company.candidateToken(joined)))) {
            candidate.welcome();
            // When
            company.as(company.ann)
                    .delete("/api/sessions/" + session + "/invitation")
                    .then()
                    .statusCode(204);
            // Then
            assertEquals(4403, candidate.closeCode());
        }
    }

    @Test
    void aNoticeThatAReplicaLeftBehindWhenItDiedReachesTheRoom() {
        try (RoomClient ann = RoomClient.open(dial(company.token(company.ann)))) {
            ann.welcome();
            // When
            QuarkusTransaction.requiringNew()
                    .run(() -> database.update(
                            "insert into room_notice (notice_id, organisation_id, session_id, participant_id, noted_at)"
                                    + " values (?, ?, ?, ?, now())",
                            UUID.randomUUID(),
                            company.id.value(),
                            UUID.fromString(session),
                            company.ann));
            // Then
            assertEquals(4403, ann.closeCode());
            Waiting.until(
                    "the notice is gone",
                    () -> QuarkusTransaction.requiringNew()
                            .call(() -> database.first(
                                    "select 1 from room_notice where session_id = ?",
                                    row -> true,
                                    UUID.fromString(session)))
                            .isEmpty());
        }
    }
}
