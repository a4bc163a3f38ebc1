package dev.rehearsal.gateway.edge;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rehearsal.gateway.testing.Http;
import dev.rehearsal.gateway.testing.Services;
import dev.rehearsal.gateway.testing.StubServices;
import dev.rehearsal.testkit.RealServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealServices.class, initArgs = @ResourceArg(name = "database", value = "gateway"))
@QuarkusTestResource(StubServices.class)
class StreamsIT {

    private static final String PROBLEM = "{\"type\":\"/problems/not-found\"";

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
            // A room with all that fits into it is one message.
            socket.sendText("send me 8000000", true).get(10, TimeUnit.SECONDS);
            assertEquals(8_000_000, listener.next().length());
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
    void aRefusalWithoutWordsIsToldInOurs() throws Exception {
        // Given
        URI address = socket("/api/sessions/refused/live");
        try (Socket raw = new Socket(address.getHost(), address.getPort())) {
            raw.setSoTimeout(10_000);
            // When
            raw.getOutputStream()
                    .write(("GET " + address.getPath() + " HTTP/1.1\r\nHost: " + address.getAuthority()
                                    + "\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13"
                                    + "\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            BufferedReader answer =
                    new BufferedReader(new InputStreamReader(raw.getInputStream(), StandardCharsets.UTF_8));
            String status = answer.readLine();
            StringBuilder headers = new StringBuilder();
            for (String line = answer.readLine(); !line.isEmpty(); line = answer.readLine()) {
                headers.append(line.toLowerCase(Locale.ROOT)).append('\n');
            }
            char[] start = new char[PROBLEM.length()];
            int read = answer.read(start);
            // Then
            assertTrue(status.startsWith("HTTP/1.1 404"), status);
            assertTrue(headers.indexOf("content-type: application/problem+json") >= 0, headers.toString());
            assertEquals(PROBLEM, new String(start, 0, read));
        }
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

    @Test
    void aStreamThatNobodyReadsAnyMoreEndsAtTheServiceToo() throws Exception {
        int before = number("/api/scores/open-streams");
        try (java.net.Socket client = new java.net.Socket(InetAddress.getLoopbackAddress(), Http.port())) {
            client.getOutputStream()
                    .write("GET /api/scores/stream HTTP/1.1\r\nHost: x\r\nAccept: text/event-stream\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            assertTrue(client.getInputStream().read() > 0);
            assertEquals(before + 1, number("/api/scores/open-streams"));
        }
        Services.await(Duration.ofSeconds(20), () -> number("/api/scores/open-streams") == before);
    }

    @Test
    void aStreamIsReadWithGetAlone() {
        int before = number("/api/scores/open-streams");
        for (String method : List.of("HEAD", "POST", "OPTIONS")) {
            given().when()
                    .request(method, "/api/scores/stream?session=1")
                    .then()
                    .statusCode(405)
                    .header("Allow", "GET");
        }
        assertEquals(before, number("/api/scores/open-streams"));
    }

    @Test
    void aReaderWhoDoesNotReadFillsNobodysMemory() throws Exception {
        WebSocket.Listener deaf = new WebSocket.Listener() {
            @Override
            public void onOpen(WebSocket socket) {
                // asks for nothing
            }
        };
        try (HttpClient client = Http.client()) {
            // Given
            WebSocket socket = client.newWebSocketBuilder()
                    .buildAsync(socket("/api/sessions/1/live"), deaf)
                    .get(10, TimeUnit.SECONDS);
            // When
            socket.sendText("flood", true).get(10, TimeUnit.SECONDS);
            // Then
            AtomicInteger last = new AtomicInteger(-1);
            Services.await(Duration.ofSeconds(30), () -> {
                int now = number("/api/sessions/flooded");
                return now > 0 && last.getAndSet(now) == now;
            });
            assertTrue(last.get() < StubServices.MOST_FLOODED / 8, "on its way: " + last.get());
            socket.abort();
        }
        given().get("/api/sessions/1").then().statusCode(200);
    }

    private static int number(String path) {
        return Integer.parseInt(
                given().get(path).then().statusCode(200).extract().asString());
    }

    private static URI socket(String path) {
        return URI.create("ws://127.0.0.1:" + Http.port() + path);
    }
}
