package dev.rehearsal.gateway.edge;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rehearsal.gateway.testing.Http;
import dev.rehearsal.gateway.testing.StubServices;
import dev.rehearsal.testkit.RealServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the gateway refuses before any service hears of it. */
@QuarkusTest
@QuarkusTestResource(value = RealServices.class, initArgs = @ResourceArg(name = "database", value = "gateway"))
@QuarkusTestResource(StubServices.class)
class RefusedRequestsIT {

    private static final int LIMIT = 2 * 1024 * 1024;

    @Test
    void aBodyOfExactlyTheLimitPassesAndOneByteMoreIsRefused() {
        assertEquals(200, post(new byte[LIMIT], true).statusCode());
        HttpResponse<String> refused = post(new byte[LIMIT + 1], true);
        assertEquals(413, refused.statusCode());
        assertTrue(refused.body().contains("/problems/too-large"), refused.body());
    }

    @Test
    void aBodyThatDoesNotSayItsLengthIsBoundedAsWell() {
        HttpResponse<String> passed = post(new byte[LIMIT], false);
        assertEquals(200, passed.statusCode());
        assertTrue(passed.body().contains("\"size\":" + LIMIT));
        HttpResponse<String> refused = post(new byte[LIMIT + 1], false);
        assertEquals(413, refused.statusCode());
        assertTrue(refused.body().contains("/problems/too-large"), refused.body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/questions;x=1",
                "/api/questions/..%2finternal",
                "/api/questions%2f1",
                "/api/questions%5c1",
                "/api//questions",
                "//api/questions",
                "/api/questions/../sessions",
                "/api/questions/./1",
                "/api/questions/%2e%2e/internal/x",
                "/api/questions/..",
                "/api/questions/%00",
                "/api/questions/%0d%0a",
                "/api/questions/%7f",
                "/api/questions/%252e",
                "/api/questions/%3bx",
                "/%71/openapi",
                "/%69nternal/x",
                "/api/%71uestions"
            })
    void aPathThatCouldBeReadInTwoWaysIsRefused(String path) {
        String answer = Http.raw("GET " + path + " HTTP/1.1");
        assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
        assertTrue(answer.contains("application/problem+json"), answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/questions\\1", "/api/questions/%zz", "/api/questions/%2"})
    void aPathThatIsNoPathIsRefusedBeforeAnythingReadsIt(String path) {
        assertTrue(Http.raw("GET " + path + " HTTP/1.1").startsWith("HTTP/1.1 400 "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/internal",
                "/internal/invitations/redeem",
                "/q",
                "/q/openapi",
                "/q/health/ready",
                "/api",
                "/api/",
                "/api/unknown",
                "/api/questionsandmore",
                "/api/auth/unknown",
                "/api/members/1/2/3/4"
            })
    void whatIsNotThereIsAProblem(String path) {
        given().get(path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/not-found"));
    }

    @Test
    void aRequestForAnotherServersAddressIsRefused() {
        String answer = Http.raw("GET http://127.0.0.1/internal/x HTTP/1.1");
        assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
    }

    @Test
    void whatCannotBeReadAtAllIsAProblemToo() {
        for (String head : new String[] {
            "GET /api/questions HTTP/1.1",
            "GET /api/questions HTTP/1.1\r\nHost: a b",
            "GET /api/questions HTTP/1.1\r\nHost: :x"
        }) {
            String answer = Http.rawWithoutHost(head);
            assertTrue(answer.startsWith("HTTP/1.1 400 "), answer);
            assertTrue(answer.contains("application/problem+json"), head + answer);
        }
    }

    @Test
    void aRangeThatIsNotThereIsAProblem() {
        String answer = Http.raw("GET /assets/index-0a1b2c3d.js HTTP/1.1", "Range: bytes=999999-");
        assertTrue(answer.startsWith("HTTP/1.1 416 "), answer);
        assertTrue(answer.contains("/problems/no-such-range"), answer);
        assertTrue(answer.toLowerCase(Locale.ROOT).contains("content-range: bytes */"), answer);
    }

    @Test
    void whatIsTooLongIsToldSo() {
        String path = Http.raw("GET /api/questions?q=" + "x".repeat(5_000) + " HTTP/1.1");
        assertTrue(path.startsWith("HTTP/1.1 414 "), path);
        assertTrue(path.contains("/problems/uri-too-long"), path);
        String[] headers = new String[4];
        Arrays.setAll(headers, i -> "X-Mine-" + i + ": " + "x".repeat(5_000));
        String many = Http.raw("GET /api/questions HTTP/1.1", headers);
        assertTrue(many.startsWith("HTTP/1.1 431 "), many);
        assertTrue(many.contains("/problems/headers-too-large"), many);
    }

    private static HttpResponse<String> post(byte[] body, boolean withLength) {
        HttpRequest.BodyPublisher publisher = withLength
                ? HttpRequest.BodyPublishers.ofByteArray(body)
                : HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
        return Http.send(Http.request("/api/imports").POST(publisher).build());
    }
}
