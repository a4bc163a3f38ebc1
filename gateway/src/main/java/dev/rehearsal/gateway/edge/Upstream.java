package dev.rehearsal.gateway.edge;

import dev.rehearsal.platform.problem.Problem;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.http.StreamResetException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeoutException;

/**
 * The way to one service: its connections, and the circuit breaker that all ways of calling it share. Streams and sockets, which stay
 * open, have connections of their own, so that they never take those of ordinary calls.
 */
public final class Upstream {

    private static final Duration TRY_AGAIN = Duration.ofSeconds(2);
    private static final int KEEP_ALIVE_SECONDS = 30;

    private final ServiceName service;
    private final URI address;
    private final EdgeConfig config;
    private final Vertx vertx;
    private final Clock clock;
    private final HttpClient calls;
    private final HttpClient streams;
    private final CircuitBreaker breaker;

    public Upstream(ServiceName service, URI address, EdgeConfig config, Vertx vertx, Clock clock) {
        this.service = service;
        this.address = address;
        this.config = config;
        this.vertx = vertx;
        this.clock = clock;
        this.calls = client(config.connections(), config.waiting());
        this.streams = client(config.streams(), 0);
        this.breaker =
                new CircuitBreaker(config.breaker().failures(), config.breaker().open());
    }

    public ServiceName service() {
        return service;
    }

    /** The client of ordinary calls. */
    HttpClient calls() {
        return calls;
    }

    /**
     * Opens a request. Fails with a {@link Problem} 503 at once while the circuit is open. A GET that finds no connection tries once more.
     */
    Future<HttpClientRequest> request(HttpMethod method, String uri) {
        if (!breaker.admits(clock.instant())) {
            return Future.failedFuture(unavailable());
        }
        RequestOptions options =
                options(method, uri).setIdleTimeout(config.answerTimeout().toMillis());
        boolean again = method == HttpMethod.GET || method == HttpMethod.HEAD;
        return calls.request(options)
                .recover(failure -> again && !isFull(failure) ? retry(options) : Future.failedFuture(failure))
                .recover(this::withoutConnection);
    }

    /** As {@link #request}, for what stays open: without a limit on how long the answer may take. */
    Future<HttpClientRequest> stream(HttpMethod method, String uri) {
        if (!breaker.admits(clock.instant())) {
            return Future.failedFuture(unavailable());
        }
        return streams.request(options(method, uri)).recover(this::withoutConnection);
    }

    /** Tells that an answer has begun. */
    void answered() {
        breaker.succeeded();
    }

    /** Tells that there was no answer, and makes it a problem for the client. */
    Problem failed(Throwable failure) {
        if (failure instanceof Problem problem) {
            return problem;
        }
        if (!(failure instanceof StreamResetException)) {
            breaker.failed(clock.instant());
        }
        return unavailable();
    }

    /** That all connections of ours are in use says nothing of the service. */
    private <T> Future<T> withoutConnection(Throwable failure) {
        return Future.failedFuture(isFull(failure) ? unavailable() : failure);
    }

    /** Too many wait for a connection, or this one waited too long; a service that does not take a connection fails earlier than that. */
    private static boolean isFull(Throwable failure) {
        return failure instanceof ConnectionPoolTooBusyException || failure instanceof TimeoutException;
    }

    private Future<HttpClientRequest> retry(RequestOptions options) {
        return vertx.timer(config.retryPause().toMillis()).compose(unused -> calls.request(options));
    }

    private RequestOptions options(HttpMethod method, String uri) {
        boolean tls = "https".equalsIgnoreCase(address.getScheme());
        int port = address.getPort() >= 0 ? address.getPort() : tls ? 443 : 80;
        return new RequestOptions()
                .setMethod(method)
                .setHost(address.getHost())
                .setPort(port)
                .setSsl(tls)
                .setURI(uri)
                .setConnectTimeout(config.connectTimeout().plusSeconds(1).toMillis());
    }

    private HttpClient client(int connections, int waiting) {
        HttpClientOptions options = new HttpClientOptions()
                .setConnectTimeout((int) config.connectTimeout().toMillis())
                .setKeepAliveTimeout(KEEP_ALIVE_SECONDS)
                .setTcpNoDelay(true)
                .setMaxHeaderSize(32 * 1024)
                .setDecompressionSupported(false);
        return vertx.createHttpClient(
                options, new PoolOptions().setHttp1MaxSize(connections).setMaxWaitQueueSize(waiting));
    }

    private Problem unavailable() {
        return Problem.unavailable(
                "This part of Rehearsal (" + service.wireName()
                        + ") does not answer. Nothing is lost; try again shortly.",
                TRY_AGAIN);
    }
}
