package dev.rehearsal.gateway.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Three services that echo what reaches them, and keys to sign with. Each is one small server, the one for sessions two. The one for
 * scores and the second one for sessions can be stopped and started by {@code POST /control/(scores|sessions)/(stop|start)} at the first
 * one for sessions.
 */
public final class StubServices implements QuarkusTestResourceLifecycleManager {

    /** How long the gateway under test waits for the body of a request. */
    public static final Duration BODY_TIMEOUT = Duration.ofSeconds(6);

    /** What sets the installation under test up. */
    public static final String FIRST_CODE = "the-code-of-the-first-day";

    /** More than a socket may have on its way when nobody reads. */
    public static final int MOST_FLOODED = 256 * 1024 * 1024;

    private static final String SCORES = "scores";
    private static final String SESSIONS = "sessions";
    private static final int FLOOD_FRAME = 60_000;

    private final AtomicInteger openStreams = new AtomicInteger();
    private final AtomicInteger flooded = new AtomicInteger();
    private final Vertx vertx = Vertx.vertx();
    private final Map<String, Integer> ports = new ConcurrentHashMap<>();
    private final Map<String, HttpServer> stoppable = new ConcurrentHashMap<>();
    private @Nullable Path folder;

    @Override
    public Map<String, String> start() {
        int questions = await(server(0)).actualPort();
        int sessions = await(server(0)).actualPort();
        for (String name : List.of(SCORES, SESSIONS)) {
            HttpServer server = await(server(0));
            stoppable.put(name, server);
            ports.put(name, server.actualPort());
        }
        Path keys = writeKeys();
        return Map.ofEntries(
                Map.entry("quarkus.http.test-port", "0"),
                Map.entry("rehearsal.gateway.first-administrator-code", FIRST_CODE),
                Map.entry("rehearsal.gateway.public-url", "https://rehearsal.example"),
                Map.entry("rehearsal.passwords.memory", "1024"),
                Map.entry("rehearsal.passwords.iterations", "1"),
                Map.entry("rehearsal.limits.entries.burst", "300"),
                Map.entry("rehearsal.limits.requests.burst", "1500"),
                Map.entry("rehearsal.limits.requests.refill", "1"),
                Map.entry("rehearsal.limits.requests.period", "PT1H"),
                Map.entry("rehearsal.limits.entries.refill", "1"),
                Map.entry("rehearsal.limits.entries.period", "PT1H"),
                Map.entry("rehearsal.edge.answer-timeout", "PT2S"),
                Map.entry("rehearsal.edge.body-timeout", BODY_TIMEOUT.toString()),
                Map.entry("rehearsal.edge.breaker.failures", "3"),
                Map.entry("rehearsal.edge.questions-url", "http://127.0.0.1:" + questions),
                Map.entry(
                        "rehearsal.edge.sessions-url",
                        "http://127.0.0.1:" + sessions + ", http://127.0.0.1:" + ports.get(SESSIONS)),
                Map.entry("rehearsal.edge.scores-url", "http://127.0.0.1:" + ports.get(SCORES)),
                Map.entry(
                        "rehearsal.gateway.signing-key-file",
                        keys.resolve("signing.pem").toString()),
                Map.entry(
                        "rehearsal.gateway.previous-key-file",
                        keys.resolve("previous.pem").toString()),
                Map.entry(
                        "test.previous-private-key-file",
                        keys.resolve("previous-private.pem").toString()),
                Map.entry("test.control", "http://127.0.0.1:" + sessions + "/control/"));
    }

    @Override
    public void stop() {
        await(vertx.close());
        Path keys = folder;
        if (keys != null) {
            try (var files = Files.list(keys)) {
                files.forEach(file -> file.toFile().delete());
                Files.deleteIfExists(keys);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private Future<HttpServer> server(int port) {
        HttpServerOptions options = new HttpServerOptions()
                .setHost("127.0.0.1")
                .setPort(port)
                .setWebSocketSubProtocols(List.of("rehearsal.v1"));
        return vertx.createHttpServer(options)
                .webSocketHandshakeHandler(handshake -> {
                    if (handshake.path().contains("/refused/")) {
                        handshake.reject(404);
                    } else {
                        handshake.accept();
                    }
                })
                .webSocketHandler(socket -> {
                    JsonObject seen = new JsonObject();
                    socket.headers()
                            .forEach(header ->
                                    seen.put(header.getKey().toLowerCase(java.util.Locale.ROOT), header.getValue()));
                    socket.writeTextMessage(new JsonObject()
                            .put("uri", socket.uri())
                            .put("port", socket.localAddress().port())
                            .put("headers", seen)
                            .encode());
                    socket.textMessageHandler(text -> {
                        if (text.equals("flood")) {
                            flood(socket);
                        } else if (text.startsWith("send me ")) {
                            socket.writeTextMessage("z".repeat(Integer.parseInt(text.substring(8))));
                        } else if (text.equals("close")) {
                            socket.close((short) 4404, "no such session");
                        } else {
                            socket.writeTextMessage(text);
                        }
                    });
                })
                .requestHandler(this::answer)
                .listen();
    }

    private void answer(HttpServerRequest request) {
        String path = request.path();
        if (path.startsWith("/control/")) {
            control(request, path.split("/")[2], path.endsWith("/stop"));
        } else if (path.endsWith("/never")) {
            request.response().exceptionHandler(ended -> {});
        } else if (path.endsWith("/cut")) {
            request.connection().close();
        } else if (path.endsWith("/open-streams")) {
            request.response().end(String.valueOf(openStreams.get()));
        } else if (path.endsWith("/flooded")) {
            request.response().end(String.valueOf(flooded.get()));
        } else if (path.endsWith("/stream")) {
            stream(request);
        } else if (path.equals("/internal/invitations/redeem")) {
            request.body().onSuccess(body -> StubInvitations.redeem(request, body.toJsonObject()));
        } else if (path.equals("/internal/invitations/standing")) {
            request.body().onSuccess(body -> StubInvitations.standing(request, body.toJsonObject()));
        } else if (path.equals("/health/ready")) {
            request.response().end("{\"status\":\"UP\"}");
        } else if (path.equals("/q/openapi")) {
            request.response().end(document(request.localAddress().port()));
        } else {
            request.body().onSuccess(body -> echo(request, body));
        }
    }

    private static void echo(HttpServerRequest request, Buffer body) {
        JsonObject headers = new JsonObject();
        request.headers()
                .forEach(header -> headers.put(header.getKey().toLowerCase(java.util.Locale.ROOT), header.getValue()));
        String status = request.getParam("status");
        request.response()
                .setStatusCode(status == null ? 200 : Integer.parseInt(status))
                .putHeader("Content-Type", "application/json")
                .putHeader("Connection", "X-Secret-Hop, keep-alive")
                .putHeader("X-Secret-Hop", "for the gateway only")
                .putHeader("X-Kept", "yes")
                .end(new JsonObject()
                        .put("method", request.method().name())
                        .put("uri", request.uri())
                        .put("port", request.localAddress().port())
                        .put("headers", headers)
                        .put("body", body.toString())
                        .put("size", body.length())
                        .put("padding", "x".repeat(2_000))
                        .encode());
    }

    /** Two events, the second only when a client has had time to see the first, then silence until the client goes. */
    private void stream(HttpServerRequest request) {
        request.response()
                .setChunked(true)
                .putHeader("Content-Type", "text/event-stream")
                .write("event: score\nid: 1\ndata: {\"first\":true}\n\n");
        openStreams.incrementAndGet();
        request.response().exceptionHandler(ended -> {});
        request.response().closeHandler(ended -> openStreams.decrementAndGet());
        vertx.setTimer(1_000, unused -> request.response().write("event: score\nid: 2\ndata: {\"second\":true}\n\n"));
    }

    /** Sends as much as the other side takes, and counts it. */
    private void flood(ServerWebSocket socket) {
        while (!socket.isClosed() && !socket.writeQueueFull() && flooded.get() < MOST_FLOODED) {
            socket.writeTextMessage("z".repeat(FLOOD_FRAME));
            flooded.addAndGet(FLOOD_FRAME);
        }
        socket.drainHandler(ready -> flood(socket));
    }

    private void control(HttpServerRequest request, String name, boolean stop) {
        Future<?> done;
        if (stop) {
            HttpServer running = stoppable.remove(name);
            done = running == null ? Future.succeededFuture() : running.close();
        } else {
            done = stoppable.containsKey(name)
                    ? Future.succeededFuture()
                    : server(ports.getOrDefault(name, 0)).onSuccess(again -> stoppable.put(name, again));
        }
        done.onComplete(outcome -> request.response()
                .setStatusCode(outcome.succeeded() ? 204 : 500)
                .end());
    }

    private static String document(int port) {
        return """
                {"openapi":"3.1.0","info":{"title":"stub","version":"1"},"tags":[{"name":"Stub%d"}],
                 "paths":{"/api/stub%d":{"get":{"operationId":"stub%d","security":[{"jwt":[]}],
                   "responses":{"200":{"description":"ok"}}}},
                   "/internal/hidden":{"get":{"operationId":"hidden","responses":{"200":{"description":"ok"}}}}},
                 "components":{"schemas":{"Shared":{"type":"string"}}}}
                """.formatted(port, port, port);
    }

    private Path writeKeys() {
        try {
            Path keys = Files.createTempDirectory("gateway-test-keys");
            folder = keys;
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair signing = generator.generateKeyPair();
            KeyPair previous = generator.generateKeyPair();
            Files.writeString(
                    keys.resolve("signing.pem"),
                    pem("PRIVATE KEY", signing.getPrivate().getEncoded()));
            Files.writeString(
                    keys.resolve("previous.pem"),
                    pem("PUBLIC KEY", previous.getPublic().getEncoded()));
            Files.writeString(
                    keys.resolve("previous-private.pem"),
                    pem("PRIVATE KEY", previous.getPrivate().getEncoded()));
            return keys;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String pem(String kind, byte[] der) {
        return "-----BEGIN " + kind + "-----\n" + Base64.getMimeEncoder().encodeToString(der) + "\n-----END " + kind
                + "-----\n";
    }

    private static <T> T await(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
