package dev.rehearsal.gateway.edge;

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
import java.time.Instant;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One address of a service: its connections, its circuit breaker, and how many sockets are open to it. Streams and sockets, which stay
 * open, have connections of their own, so that they never take those of ordinary calls. Safe for use by many threads.
 */
public final class UpstreamAddress {

    /** A socket that ended sooner was turned away, or might have been. */
    private static final Duration BRIEF = Duration.ofSeconds(3);

    /** How long a service may take to answer a handshake. */
    private static final Duration HANDSHAKE = Duration.ofSeconds(5);

    private static final Duration TURNED_AWAY = Duration.ofSeconds(5);
    private static final int KEEP_ALIVE_SECONDS = 30;

    private final URI uri;
    private final EdgeConfig config;
    private final Duration connecting;
    private final Clock clock;
    private final HttpClient calls;
    private final HttpClient streams;
    private final CircuitBreaker breaker;
    private final AtomicInteger sockets = new AtomicInteger();
    private volatile Instant turnedAwayUntil = Instant.MIN;

    /** @param connecting how long a connection may take to open */
    UpstreamAddress(URI uri, Duration connecting, EdgeConfig config, Vertx vertx, Clock clock) {
        this.uri = uri;
        this.connecting = connecting;
        this.config = config;
        this.clock = clock;
        this.calls = client(vertx, config.connections(), config.waiting());
        this.streams = client(vertx, config.streams(), 0);
        this.breaker =
                new CircuitBreaker(config.breaker().failures(), config.breaker().open());
    }

    /** Host and port. */
    public String authority() {
        return uri.getAuthority();
    }

    /** The client of ordinary calls. */
    HttpClient calls() {
        return calls;
    }

    /** Whether something may be sent to it now. While the circuit is open, that one may is told to one alone. */
    boolean admits() {
        return breaker.admits(clock.instant());
    }

    /** Opens an ordinary request. */
    Future<HttpClientRequest> call(HttpMethod method, String path) {
        return calls.request(
                options(method, path).setIdleTimeout(config.answerTimeout().toMillis()));
    }

    /** As {@link #call}, for what stays open: without a limit on how long the answer may take. */
    Future<HttpClientRequest> stream(HttpMethod method, String path) {
        return streams.request(options(method, path));
    }

    /** Opens the handshake of a socket; it may take a moment, what follows is not bound by it. */
    Future<HttpClientRequest> handshake(String path) {
        return streams.request(options(HttpMethod.GET, path).setIdleTimeout(HANDSHAKE.toMillis()));
    }

    /** Tells that an answer has begun. */
    void answered() {
        breaker.succeeded();
    }

    /** Tells that there was no connection. That all connections of ours are in use says nothing of the address. */
    void unreached(Throwable failure) {
        if (!isFull(failure)) {
            breaker.failed(clock.instant());
        }
    }

    /** Tells that there was no answer. */
    void failed(Throwable failure) {
        if (!(failure instanceof StreamResetException)) {
            breaker.failed(clock.instant());
        }
    }

    /** Whether too many wait for a connection, or this one waited too long; an address that does not take a connection fails earlier. */
    static boolean isFull(Throwable failure) {
        return failure instanceof ConnectionPoolTooBusyException || failure instanceof TimeoutException;
    }

    /** Sockets that are open to it or being opened. */
    int sockets() {
        return sockets.get();
    }

    /** A socket to this address, counted from before it opens until it is over. */
    final class Visit {
        private final Instant begun = clock.instant();

        private Visit() {
            sockets.incrementAndGet();
        }

        /** The address has told why it takes nobody's socket like this one, or was not there at all, which its circuit breaker minds. */
        void refused() {
            sockets.decrementAndGet();
        }

        /** The address took the connection, and then did not answer. */
        void unanswered() {
            sockets.decrementAndGet();
            turnedAwayUntil = clock.instant().plus(TURNED_AWAY);
        }

        /** The socket has ended, or never was. */
        void over() {
            sockets.decrementAndGet();
            Instant now = clock.instant();
            if (now.isBefore(begun.plus(BRIEF))) {
                turnedAwayUntil = now.plus(TURNED_AWAY);
            }
        }
    }

    Visit visit() {
        return new Visit();
    }

    /** Whether a socket ended only just after it began: another address is better for the next one, if there is another. */
    boolean turnsAway() {
        return clock.instant().isBefore(turnedAwayUntil);
    }

    private RequestOptions options(HttpMethod method, String path) {
        boolean tls = "https".equalsIgnoreCase(uri.getScheme());
        int port = uri.getPort() >= 0 ? uri.getPort() : tls ? 443 : 80;
        return new RequestOptions()
                .setMethod(method)
                .setHost(uri.getHost())
                .setPort(port)
                .setSsl(tls)
                .setURI(path)
                .setConnectTimeout(connecting.plusSeconds(1).toMillis());
    }

    private HttpClient client(Vertx vertx, int connections, int waiting) {
        HttpClientOptions options = new HttpClientOptions()
                .setConnectTimeout((int) connecting.toMillis())
                .setKeepAliveTimeout(KEEP_ALIVE_SECONDS)
                .setTcpNoDelay(true)
                .setMaxHeaderSize(32 * 1024)
                .setDecompressionSupported(false);
        return vertx.createHttpClient(
                options, new PoolOptions().setHttp1MaxSize(connections).setMaxWaitQueueSize(waiting));
    }
}
