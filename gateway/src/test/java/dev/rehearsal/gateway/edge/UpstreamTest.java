package dev.rehearsal.gateway.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rehearsal.platform.problem.Problem;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Connecting to a service that is away for a moment, or there several times. */
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
        Future<Integer> answer = ask(upstream(2_000, port), HttpMethod.GET);
        // When
        HttpServer server = server(port);
        // Then
        assertEquals(port, await(answer));
        await(server.close());
    }

    @Test
    void aPostDoesNot() {
        Future<Integer> answer = ask(upstream(2_000, port), HttpMethod.POST);
        assertEquals(503, refusal(answer).status());
    }

    @Test
    void whileTheCircuitIsOpenNothingIsTried() throws Exception {
        // Given
        Upstream upstream = upstream(10, port);
        for (int i = 0; i < 2; i++) {
            upstream.addresses().getFirst().failed(new IOException("no connection"));
        }
        HttpServer server = server(port);
        // When
        Future<Integer> answer = ask(upstream, HttpMethod.GET);
        // Then
        assertEquals(503, refusal(answer).status());
        await(server.close());
    }

    @Test
    void callsTakeTheAddressesInTurn() throws Exception {
        // Given
        int other = freePort();
        HttpServer one = server(port);
        HttpServer two = server(other);
        Upstream upstream = upstream(10, port, other);
        // When
        List<Integer> answers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            answers.add(await(ask(upstream, HttpMethod.GET)));
        }
        // Then
        assertEquals(List.of(port, other, port, other), answers);
        await(Future.all(one.close(), two.close()));
    }

    @Test
    void whatFindsAnAddressAwayGoesOnToTheNextAndThenLeavesItOut() throws Exception {
        // Given
        int other = freePort();
        HttpServer two = server(other);
        Upstream upstream = upstream(10, port, other);
        // When
        for (int i = 0; i < 6; i++) {
            // Then
            assertEquals(other, await(ask(upstream, i % 2 == 0 ? HttpMethod.POST : HttpMethod.GET)));
        }
        assertFalse(upstream.addresses().getFirst().admits());
        assertTrue(upstream.addresses().getLast().admits());
        await(two.close());
    }

    @Test
    void aGetWhoseConnectionBreaksGoesOnToTheNextAndAPostDoesNot() throws Exception {
        // Given
        int other = freePort();
        HttpServer one = await(vertx.createHttpServer()
                .requestHandler(request -> request.connection().close())
                .listen(port, "127.0.0.1"));
        HttpServer two = server(other);
        Upstream upstream = upstream(10, port, other);
        // When
        assertEquals(other, await(ask(upstream, HttpMethod.GET)));
        assertEquals(other, await(ask(upstream, HttpMethod.GET)));
        Future<Integer> post = ask(upstream, HttpMethod.POST);
        // Then
        assertEquals(503, refusal(post).status());
        await(Future.all(one.close(), two.close()));
    }

    @Test
    void socketsGoWhereTheFewestAre() {
        // Given
        Upstream upstream = upstream(10, port, port + 1, port + 2);
        List<UpstreamAddress> addresses = upstream.addresses();
        addresses.get(0).visit();
        addresses.get(2).visit();
        // When
        UpstreamAddress first = firstOfSocket(upstream);
        // Then
        assertEquals(addresses.get(1), first);
    }

    @Test
    void anAddressThatTurnsSocketsAwayIsTakenLast() {
        // Given
        Upstream upstream = upstream(10, port, port + 1);
        List<UpstreamAddress> addresses = upstream.addresses();
        addresses.get(0).visit();
        // When
        addresses.get(1).visit().over();
        // Then
        assertEquals(addresses.get(0), firstOfSocket(upstream));
    }

    private static UpstreamAddress firstOfSocket(Upstream upstream) {
        List<UpstreamAddress> asked = new ArrayList<>();
        var unused = upstream.socketPassage().open(address -> {
            asked.add(address);
            return Future.failedFuture(new IOException("only a question"));
        });
        return asked.getFirst();
    }

    /** The port of who answers. */
    private static Future<Integer> ask(Upstream upstream, HttpMethod method) {
        return Upstreams.call(upstream.passage(method), method, "/", Map.of(), Buffer.buffer(), Duration.ofSeconds(10))
                .map(answer -> Integer.valueOf(answer.body().toString()));
    }

    private static Problem refusal(Future<?> answer) {
        ExecutionException failure = assertThrows(ExecutionException.class, () -> await(answer));
        return assertInstanceOf(Problem.class, failure.getCause());
    }

    private HttpServer server(int at) throws Exception {
        return await(vertx.createHttpServer()
                .requestHandler(request -> request.response().end(Integer.toString(at)))
                .listen(at, "127.0.0.1"));
    }

    private Upstream upstream(int retryPauseMillis, int... ports) {
        String addresses =
                IntStream.of(ports).mapToObj(at -> "http://127.0.0.1:" + at).collect(Collectors.joining(", "));
        EdgeConfig config = new SmallRyeConfigBuilder()
                .withMapping(EdgeConfig.class)
                .withDefaultValue("rehearsal.edge.questions-url", addresses)
                .withDefaultValue("rehearsal.edge.sessions-url", addresses)
                .withDefaultValue("rehearsal.edge.scores-url", addresses)
                .withDefaultValue("rehearsal.edge.breaker.failures", "2")
                .withDefaultValue("rehearsal.edge.breaker.open", "PT1H")
                .withDefaultValue("rehearsal.edge.retry-pause", "PT" + retryPauseMillis / 1000.0 + "S")
                .build()
                .getConfigMapping(EdgeConfig.class);
        return new Upstream(
                ServiceName.QUESTIONS, config.addressesOf(ServiceName.QUESTIONS), config, vertx, Clock.systemUTC());
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
