package dev.rehearsal.gateway.limits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rehearsal.gateway.testing.Http;
import dev.rehearsal.gateway.testing.StubServices;
import dev.rehearsal.testkit.RealServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.net.InetAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** Each test comes from a loopback address of its own, so that it uses up nobody else's limit. */
@QuarkusTest
@QuarkusTestResource(value = RealServices.class, initArgs = @ResourceArg(name = "database", value = "gateway"))
@QuarkusTestResource(StubServices.class)
class LimitsIT {

    private static final int MORE_THAN_ALLOWED = 4_000;

    @Test
    void anAddressThatTriesToBecomeSomebodyTooOftenIsToldToWait() throws Exception {
        try (HttpClient client = from("127.0.0.2")) {
            // When
            int tries = 0;
            while (send(client, attempt("accept", "{\"code\":\"x\",\"password\":\"y\"}"))
                            .statusCode()
                    != 429) {
                assertTrue(++tries < MORE_THAN_ALLOWED);
            }
            // Then
            assertTrue(tries >= 300, "refused after " + tries);
            refused(client, attempt("accept", "{\"code\":\"x\",\"password\":\"y\"}"));
            refused(client, attempt("sign-in", "{\"email\":\"x@y.example\",\"password\":\"y\"}"));
            refused(client, attempt("join", "{\"token\":\"unknown-1\",\"device\":\"a-device\"}"));
            refused(
                    client,
                    attempt(
                            "setup",
                            "{\"code\":\"x\",\"organisation\":\"o\",\"name\":\"n\",\"email\":\"a@b.example\",\"password\":\"p\"}"));
            assertEquals(
                    200, send(client, Http.request("/api/questions").build()).statusCode());
        }
    }

    @Test
    void anAddressThatAsksTooOftenIsToldToWaitWhateverItSaysOfItself() throws Exception {
        try (HttpClient client = from("127.0.0.3");
                HttpClient other = from("127.0.0.4")) {
            // When
            int requests = 0;
            HttpResponse<String> answer;
            do {
                answer = send(
                        client,
                        Http.request("/assets/index-0a1b2c3d.js")
                                .header("X-Forwarded-For", "10.0.0." + requests % 250)
                                .build());
            } while (answer.statusCode() == 200 && ++requests < MORE_THAN_ALLOWED);
            // Then
            assertTrue(requests >= 1_500, "refused after " + requests);
            assertRefused(answer);
            assertEquals(
                    200, send(other, Http.request("/api/questions").build()).statusCode());
        }
    }

    private static void refused(HttpClient client, HttpRequest request) throws Exception {
        assertRefused(send(client, request));
    }

    private static void assertRefused(HttpResponse<String> answer) {
        assertEquals(429, answer.statusCode());
        assertTrue(answer.body().contains("/problems/too-many-requests"), answer.body());
        assertTrue(Integer.parseInt(answer.headers().firstValue("Retry-After").orElse("0")) > 0);
    }

    private static HttpRequest attempt(String path, String json) {
        return Http.request("/api/auth/" + path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest request) throws Exception {
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static HttpClient from(String address) throws Exception {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .localAddress(InetAddress.getByName(address))
                .build();
    }
}
