package dev.rehearsal.gateway.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rehearsal.platform.problem.Problem;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Connecting to a service that is away for a moment. */
class UpstreamTest {

    private final Vertx vertx = Vertx.vertx();
    private final int port = freePort();

    @AfterEach
    void close() throws Exception {
        await(vertx.close());
    }

    @Test
    void aGetThatFindsNobodyTriesOnceMore() throws Exception {
        // Given
        Upstream upstream = upstream(2_000);
        Future<Integer> answer = upstream.request(HttpMethod.GET, "/")
                .compose(HttpClientRequest::send)
                .map(response -> response.statusCode());
        // When
        HttpServer server = await(vertx.createHttpServer()
                .requestHandler(request -> request.response().end())
                .listen(port, "127.0.0.1"));
        // Then
        assertEquals(200, await(answer));
        await(server.close());
    }

    @Test
    void aPostDoesNot() {
        Future<HttpClientRequest> request = upstream(2_000).request(HttpMethod.POST, "/");
        assertThrows(ExecutionException.class, () -> await(request));
    }

    @Test
    void whileTheCircuitIsOpenNothingIsTried() throws Exception {
        Upstream upstream = upstream(10);
        for (int i = 0; i < 2; i++) {
            upstream.failed(new IOException("no connection"));
        }
        Future<HttpClientRequest> request = upstream.request(HttpMethod.GET, "/");
        ExecutionException failure = assertThrows(ExecutionException.class, () -> await(request));
        assertEquals(503, assertInstanceOf(Problem.class, failure.getCause()).status());
    }

    private Upstream upstream(int retryPauseMillis) {
        EdgeConfig config = new SmallRyeConfigBuilder()
                .withMapping(EdgeConfig.class)
                .withDefaultValue("rehearsal.edge.questions-url", "http://127.0.0.1:" + port)
                .withDefaultValue("rehearsal.edge.sessions-url", "http://127.0.0.1:" + port)
                .withDefaultValue("rehearsal.edge.scores-url", "http://127.0.0.1:" + port)
                .withDefaultValue("rehearsal.edge.breaker.failures", "2")
                .withDefaultValue("rehearsal.edge.breaker.open", "PT1H")
                .withDefaultValue("rehearsal.edge.retry-pause", "PT" + retryPauseMillis / 1000.0 + "S")
                .build()
                .getConfigMapping(EdgeConfig.class);
        return new Upstream(
                ServiceName.QUESTIONS, URI.create("http://127.0.0.1:" + port), config, vertx, Clock.systemUTC());
    }

    private static <T> T await(Future<T> future) throws Exception {
        return future.toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
