package dev.rehearsal.gateway.edge;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rehearsal.gateway.testing.Http;
import dev.rehearsal.gateway.testing.StubServices;
import dev.rehearsal.testkit.RealServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealServices.class, initArgs = @ResourceArg(name = "database", value = "gateway"))
@QuarkusTestResource(StubServices.class)
class StreamsIT {

    /** Collects what a socket brings. */
    private static final class Listener implements WebSocket.Listener {
        final BlockingQueue<String> texts = new LinkedBlockingQueue<>();
        final CompletableFuture<Integer> closed = new CompletableFuture<>();
        private final StringBuilder partial = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            partial.append(data);
            if (last) {
                texts.add(partial.toString());
                partial.setLength(0);
            }
            socket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket socket, int statusCode, String reason) {
            closed.complete(statusCode);
            return null;
        }

        String next() throws InterruptedException {
            String text = texts.poll(10, TimeUnit.SECONDS);
            assertTrue(text != null, "nothing came");
            return String.valueOf(text);
        }
    }

    @Test
    void aSocketReachesSessionServiceAndCarriesTextBothWays() throws Exception {
        Listener listener = new Listener();
        try (HttpClient client = Http.client()) {
            // When
            WebSocket socket = client.newWebSocketBuilder()
                    .subprotocols("rehearsal.v1", "bearer.abc")
                    .header("Origin", "https://rehearsal.example")
                    .header("X-Forwarded-For", "6.6.6.6")
                    .header("Cookie", "rehearsal_member=secret")
                    .buildAsync(socket("/api/sessions/1/live?after=7"), listener)
                    .get(10, TimeUnit.SECONDS);
            // Then
            assertEquals("rehearsal.v1", socket.getSubprotocol());
            JsonObject hello = new JsonObject(listener.next());
            assertEquals("/api/sessions/1/live?after=7", hello.getString("uri"));
            JsonObject headers = hello.getJsonObject("headers");
            assertEquals(
                    "rehearsal.v1,bearer.abc",
                    headers.getString("sec-websocket-protocol").replace(" ", ""));
            assertEquals("https://rehearsal.example", headers.getString("origin"));
            assertEquals("127.0.0.1", headers.getString("x-forwarded-for"));
            assertFalse(headers.containsKey("cookie"));
            socket.sendText("Grüße 👋", true).get(10, TimeUnit.SECONDS);
            assertEquals("Grüße 👋", listener.next());
            String large = "y".repeat(60_000);
            for (int i = 0; i < 100; i++) {
                socket.sendText(large, true).get(10, TimeUnit.SECONDS);
            }
            for (int i = 0; i < 100; i++) {
                assertEquals(60_000, listener.next().length());
            }
            socket.sendText("close", true).get(10, TimeUnit.SECONDS);
            assertEquals(4404, listener.closed.get(10, TimeUnit.SECONDS));
        }
    }

    @Test
    void aSocketThatTheServiceRefusesIsRefusedWithItsStatus() {
        try (HttpClient client = Http.client()) {
            CompletionException failure = assertThrows(
                    CompletionException.class,
                    () -> client.newWebSocketBuilder()
                            .buildAsync(socket("/api/sessions/refused/live"), new Listener())
                            .orTimeout(10, TimeUnit.SECONDS)
                            .join());
            assertEquals(
                    404,
                    assertThrows(WebSocketHandshakeException.class, () -> {
                                throw failure.getCause();
                            })
                            .getResponse()
                            .statusCode());
        }
        given().get("/api/sessions/1").then().statusCode(200);
    }

    @Test
    void anEventIsPassedOnWhenItComes() throws Exception {
        try (HttpClient client = Http.client()) {
            // When
            HttpResponse<java.io.InputStream> answer = client.send(
                    Http.request("/api/scores/stream?session=1")
                            .header("Accept", "text/event-stream")
                            .header("Accept-Encoding", "gzip")
                            .build(),
                    HttpResponse.BodyHandlers.ofInputStream());
            // Then
            assertEquals(
                    "text/event-stream",
                    answer.headers().firstValue("Content-Type").orElse(""));
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
                assertEquals("event: score", lines.readLine());
                assertEquals("id: 1", lines.readLine());
                assertEquals("data: {\"first\":true}", lines.readLine());
                assertEquals("", lines.readLine());
                long first = System.nanoTime();
                assertEquals("event: score", lines.readLine());
                assertTrue(System.nanoTime() - first > TimeUnit.MILLISECONDS.toNanos(300), "both came at once");
                assertEquals("id: 2", lines.readLine());
            }
        }
    }

    private static URI socket(String path) {
        return URI.create("ws://127.0.0.1:" + Http.port() + path);
    }
}
