package dev.rehearsal.gateway.edge;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rehearsal.gateway.testing.Http;
import dev.rehearsal.gateway.testing.Services;
import dev.rehearsal.gateway.testing.StubServices;
import dev.rehearsal.testkit.RealServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What passes through the gateway, and what it does when a service is away. */
@QuarkusTest
@QuarkusTestResource(value = RealServices.class, initArgs = @ResourceArg(name = "database", value = "gateway"))
@QuarkusTestResource(StubServices.class)
class ProxyIT {

    @Test
    void aGetReachesItsServiceWithItsQuery() {
        given().urlEncodingEnabled(false)
                .get("/api/questions?q=drift%20%26%20shift&level=senior&level=staff")
                .then()
                .statusCode(200)
                .body("method", equalTo("GET"))
                .body("uri", equalTo("/api/questions?q=drift%20%26%20shift&level=senior&level=staff"))
                .header("X-Kept", "yes");
    }

    @Test
    void everyMethodReachesItsServiceWithItsBody() {
        for (String method : new String[] {"POST", "PUT", "PATCH", "DELETE"}) {
            given().contentType(ContentType.JSON)
                    .body(Map.of("title", "Größe: 5 µm"))
                    .request(method, "/api/kits/1")
                    .then()
                    .statusCode(200)
                    .body("method", equalTo(method))
                    .body("headers.content-type", containsString("application/json"))
                    .body("body", equalTo("{\"title\":\"Größe: 5 µm\"}"));
        }
    }

    @Test
    void whatTheServiceSaysPassesThrough() {
        given().get("/api/sessions/1?status=409")
                .then()
                .statusCode(409)
                .body("uri", equalTo("/api/sessions/1?status=409"));
        given().get("/api/scores?status=500").then().statusCode(500);
    }

    @Test
    void everyPathGoesToItsOwnService() {
        int questions = port("/api/questions/1");
        assertEquals(questions, port("/api/imports"));
        assertEquals(questions, port("/api/kits"));
        assertEquals(questions, port("/api/taxonomy"));
        assertNotEquals(questions, port("/api/sessions"));
        assertNotEquals(questions, port("/api/scores/1"));
        assertNotEquals(port("/api/sessions"), port("/api/scores"));
    }

    @Test
    void theTokenIsPassedOnForTheServiceToJudge() {
        given().header("Authorization", "Bearer whatever-it-is")
                .get("/api/questions")
                .then()
                .statusCode(200)
                .body("headers.authorization", equalTo("Bearer whatever-it-is"));
    }

    @Test
    void whatAClientSaysOfItsOriginIsReplaced() {
        given().header("X-Forwarded-For", "6.6.6.6")
                .header("X-Forwarded-Host", "evil.example")
                .header("X-Forwarded-Proto", "gopher")
                .header("X-Forwarded-Prefix", "/evil")
                .header("Forwarded", "for=6.6.6.6")
                .header("X-Real-IP", "6.6.6.6")
                .cookie("rehearsal_member", "secret")
                .get("/api/questions")
                .then()
                .statusCode(200)
                .body("headers.x-forwarded-for", equalTo("127.0.0.1"))
                .body("headers.x-forwarded-proto", equalTo("http"))
                .body("headers.x-forwarded-host", containsString(":" + Http.port()))
                .body("headers.x-forwarded-prefix", nullValue())
                .body("headers.forwarded", nullValue())
                .body("headers.x-real-ip", nullValue())
                .body("headers.cookie", nullValue());
    }

    @Test
    void whatIsMeantForOneConnectionEndsThere() {
        String answer = Http.raw(
                "GET /api/questions HTTP/1.1",
                "Connection: X-Mine, close",
                "X-Mine: 1",
                "TE: trailers",
                "Keep-Alive: 9");
        assertFalse(answer.contains("x-mine"), answer);
        assertFalse(answer.contains("\"te\""), answer);
        assertFalse(answer.contains("keep-alive\":"), answer);
        assertFalse(answer.toLowerCase(java.util.Locale.ROOT).contains("x-secret-hop"), answer);
    }

    @Test
    void everyAnswerCarriesTheSecurityHeaders() {
        given().get("/api/questions")
                .then()
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Permissions-Policy", containsString("camera=(self), microphone=(self)"))
                .header("Strict-Transport-Security", notNullValue())
                .header("Content-Security-Policy", containsString("default-src 'self'"))
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .header("Content-Security-Policy", containsString("wss://127.0.0.1:" + Http.port()))
                .header("Content-Security-Policy", not(containsString("unsafe-eval")));
        given().get("/api/nothing").then().header("X-Content-Type-Options", "nosniff");
    }

    @Test
    void answersAreCompressedForThoseWhoAskAndPlainForOthers() {
        HttpResponse<String> small = Http.send(
                Http.request("/api/questions").header("Accept-Encoding", "gzip").build());
        HttpResponse<String> plain = Http.send(Http.request("/api/questions").build());
        assertEquals("gzip", small.headers().firstValue("Content-Encoding").orElse(""));
        assertFalse(plain.headers().firstValue("Content-Encoding").orElse("").contains("gzip"));
        assertTrue(plain.body().contains("xxxxx"));
    }

    @Test
    void aServiceThatDoesNotAnswerIsNotWaitedForForever() {
        given().get("/api/sessions/never")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", notNullValue())
                .body("type", equalTo("/problems/unavailable"))
                .body("detail", containsString("session-service"));
    }

    @Test
    void aServiceThatHangsUpIsAProblem() {
        given().get("/api/sessions/1").then().statusCode(200);
        given().get("/api/sessions/cut").then().statusCode(503).body("status", equalTo(503));
        given().get("/api/sessions/1").then().statusCode(200);
        given().body("x").post("/api/sessions/cut").then().statusCode(503);
        given().get("/api/sessions/1").then().statusCode(200);
    }

    @Test
    void whileAServiceIsDownItsPathsAnswerQuicklyAndTheOthersWork() {
        Services.stopScores();
        try {
            for (int i = 0; i < 5; i++) {
                long start = System.nanoTime();
                given().get("/api/scores").then().statusCode(503).header("Retry-After", notNullValue());
                given().body("x").post("/api/scores").then().statusCode(503);
                assertTrue(Duration.ofNanos(System.nanoTime() - start).toMillis() < 1_500);
                given().get("/api/questions").then().statusCode(200);
            }
        } finally {
            Services.startScores();
        }
        Services.await(Duration.ofSeconds(10), () -> given().get("/api/scores").statusCode() == 200);
    }

    private static int port(String path) {
        return given().get(path).then().statusCode(200).extract().path("port");
    }
}
