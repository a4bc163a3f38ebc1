package dev.rehearsal.gateway.candidate;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rehearsal.gateway.testing.InMovedTime;
import dev.rehearsal.gateway.testing.StubServices;
import dev.rehearsal.testkit.RealServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealServices.class, initArgs = @ResourceArg(name = "database", value = "gateway"))
@QuarkusTestResource(StubServices.class)
class JoiningIT extends InMovedTime {

    private static final String COOKIE = "rehearsal_candidate";

    @Test
    void aCandidateJoinsWithATokenForThatSessionAlone() {
        // When
        Response joined = join("for-7200-", UUID.randomUUID().toString());
        // Then
        joined.then()
                .statusCode(200)
                .cookie(COOKIE)
                .body("name", equalTo("Candidate of 7200"))
                .body("session", notNullValue())
                .header("Cache-Control", "no-store");
        JsonObject claims = claims(joined);
        assertEquals(joined.path("session"), claims.getString("session"));
        assertEquals(joined.path("participant"), claims.getString("sub"));
        assertEquals(JsonArray.of("candidate"), claims.getJsonArray("groups"));
        assertEquals(600, claims.getLong("exp") - claims.getLong("iat"));
        given().auth()
                .oauth2(joined.path("accessToken"))
                .get("/api/members")
                .then()
                .statusCode(403);
    }

    @Test
    void theSameDeviceMayJoinAgainAndStaysTheSameParticipant() {
        String device = UUID.randomUUID().toString();
        Response first = join("for-7200-", device);
        Response second = join("for-7200-", device);
        assertEquals(first.<String>path("participant"), second.<String>path("participant"));
        assertNotEquals(first.cookie(COOKIE), second.cookie(COOKIE));
        refresh(first.cookie(COOKIE)).then().statusCode(200);
        refresh(second.cookie(COOKIE)).then().statusCode(200);
    }

    @Test
    void whatSessionServiceRefusesIsRefusedInItsWords() {
        given().contentType(ContentType.JSON)
                .body(Map.of("token", "for-7200-somebody", "device", "another-device"))
                .post("/api/auth/join")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/invitation-used"))
                .body("detail", equalTo("said by session-service"));
        join("unknown-", UUID.randomUUID().toString()).then().statusCode(404).contentType("application/problem+json");
        given().contentType(ContentType.JSON)
                .body(Map.of("token", "for-1-x"))
                .post("/api/auth/join")
                .then()
                .statusCode(400)
                .body("errors.field", contains("device"));
    }

    @Test
    void aRefreshedTokenIsOfTheSameSession() {
        Response joined = join("for-7200-", UUID.randomUUID().toString());
        Response again = refresh(joined.cookie(COOKIE));
        again.then()
                .statusCode(200)
                .body("session", equalTo(joined.path("session")))
                .body("participant", equalTo(joined.path("participant")))
                .body("name", equalTo(joined.path("name")));
    }

    @Test
    void aCandidateWhoseLinkWasWithdrawnOrReplacedGetsNoFurtherToken() {
        // Given
        Response joined = join("withdrawn-7200-", UUID.randomUUID().toString())
                .then()
                .statusCode(200)
                .extract()
                .response();
        // When
        Response refused = refresh(joined.cookie(COOKIE));
        // Then
        refused.then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/unauthenticated"))
                .body("detail", startsWith("Your access to this session has ended."));
    }

    @Test
    void aTokenStaysGoodWhileSessionServiceCannotSayWhetherItsHolderIsLetIn() {
        // Given
        String token = join("away-7200-", UUID.randomUUID().toString()).cookie(COOKIE);
        // When
        refresh(token).then().statusCode(503).header("Retry-After", notNullValue());
        clock.move(Duration.ofSeconds(60));
        // Then
        refresh(token).then().statusCode(503);
    }

    @Test
    void aTokenShownAtTheDoorOfMembersIsRefusedThereAndStaysGood() {
        // Given
        String token = join("for-7200-", UUID.randomUUID().toString()).cookie(COOKIE);
        // When
        given().cookie("rehearsal_member", token)
                .post("/api/auth/refresh")
                .then()
                .statusCode(401);
        clock.move(Duration.ofSeconds(60));
        // Then
        refresh(token).then().statusCode(200);
    }

    @Test
    void accessEndsWhenSessionServiceSaidItDoes() {
        Response joined = join("for-300-", UUID.randomUUID().toString());
        assertTrue(
                Instant.parse(joined.path("expiresAt")).isBefore(Instant.now().plusSeconds(301)));
        clock.move(Duration.ofSeconds(301));
        refresh(joined.cookie(COOKIE)).then().statusCode(401);
        join("for-0-", UUID.randomUUID().toString()).then().statusCode(401);
    }

    private static Response join(String rule, String device) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("token", rule + device, "device", device))
                .post("/api/auth/join");
    }

    private static Response refresh(String cookie) {
        return given().cookie(COOKIE, cookie).post("/api/auth/candidate/refresh");
    }

    private static JsonObject claims(Response joined) {
        String token = joined.path("accessToken");
        return new JsonObject(
                new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]), StandardCharsets.UTF_8));
    }
}
