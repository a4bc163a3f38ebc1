package dev.rehearsal.gateway.edge;

import dev.rehearsal.gateway.GatewayConfig;
import dev.rehearsal.gateway.limits.Buckets;
import dev.rehearsal.gateway.limits.ClientAddress;
import dev.rehearsal.gateway.limits.LimitsConfig;
import dev.rehearsal.gateway.limits.OpenAtOnce;
import dev.rehearsal.gateway.runner.FramePolicy;
import dev.rehearsal.platform.problem.Problem;
import io.quarkus.vertx.http.runtime.VertxHttpBuildTimeConfig;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The order in which a request meets the edge: headers for the answer, path, place, size, rate; then the service, if it is for one.
 * What is left is for the gateway's own endpoints and the web application.
 */
@ApplicationScoped
public class EdgeRoutes {

    private static final int FIRST = -10_000;
    private static final int AFTER_COMPRESSION = 100;
    private static final int LAST = 1_000_000;
    private static final Duration TRY_AGAIN = Duration.ofSeconds(2);
    private static final String GUARDED = "rehearsal.guarded";
    private static final List<String> NEVER_FROM_OUTSIDE = List.of("/q", "/internal");
    private static final List<String> OWN_API = List.of("/api/auth", "/api/members");

    private final Upstreams upstreams;
    private final EdgeConfig config;
    private final SecurityHeaders headers;
    private final Buckets requests;
    private final OpenAtOnce open;
    private final OpenAtOnce streams;
    private final RequestBodies bodies;
    private final Set<String> compressed;

    public EdgeRoutes(
            Upstreams upstreams,
            EdgeConfig config,
            GatewayConfig gateway,
            FramePolicy frame,
            LimitsConfig limits,
            VertxHttpBuildTimeConfig http,
            Vertx vertx,
            Clock clock) {
        this.upstreams = upstreams;
        this.config = config;
        this.headers = new SecurityHeaders(gateway, frame);
        this.requests = new Buckets(limits.requests(), limits.remembered(), clock);
        this.open = new OpenAtOnce(limits.openRequests(), Long.MAX_VALUE);
        this.streams = new OpenAtOnce(limits.openStreams(), Long.MAX_VALUE);
        this.bodies = new RequestBodies(config, vertx);
        this.compressed = Set.copyOf(http.compressMediaTypes().orElse(List.of()));
    }

    void install(@Observes Router router) {
        router.route().order(FIRST).handler(this::guard).failureHandler(this::failed);
        for (ServiceName service : ServiceName.values()) {
            Upstream upstream = upstreams.of(service);
            ServiceProxy calls = new ServiceProxy(upstream, bodies, compressed);
            SocketTunnel sockets = new SocketTunnel(upstream, streams);
            router.route().order(AFTER_COMPRESSION).handler(context -> {
                if (ServiceName.of(rawPath(context.request())).orElse(null) != service) {
                    context.next();
                } else if (SocketTunnel.isWanted(context.request())) {
                    sockets.handle(context);
                } else {
                    calls.handle(context);
                }
            });
        }
        router.route().order(LAST).handler(context -> Answers.problem(context.response(), Problem.notFound("address")));
    }

    static Problem tooLarge(long limit) {
        return Problem.tooLarge("A request may carry " + limit + " bytes at most.");
    }

    private void guard(RoutingContext context) {
        if (context.get(GUARDED) != null) {
            context.next();
            return;
        }
        context.put(GUARDED, Boolean.TRUE);
        HttpServerRequest request = context.request();
        context.addHeadersEndHandler(
                unused -> headers.add(request, context.response().headers()));
        Optional<Problem> refusal = refusal(request).or(() -> enter(context));
        if (refusal.isEmpty()) {
            context.next();
            return;
        }
        Problem problem = refusal.get();
        if (problem.status() == 405) {
            context.response().putHeader(HttpHeaders.ALLOW, "GET");
        }
        if (problem.status() == 413) {
            // The rest of the body is not read; the connection cannot be used again.
            context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            context.addEndHandler(unused -> request.connection().close());
        }
        Answers.problem(context.response(), problem);
    }

    /** What is refused before the guard sees it gets the headers of every answer, too, and a range that is not there gets words. */
    private void failed(RoutingContext context) {
        if (context.get(GUARDED) == null && !context.response().headWritten()) {
            headers.add(context.request(), context.response().headers());
        }
        if (context.statusCode() == 416 && context.failure() == null) {
            Answers.problem(
                    context.response(),
                    Problem.noSuchRange("Ask for bytes that are there; Content-Range says how many there are."));
        } else {
            context.next();
        }
    }

    private Optional<Problem> refusal(HttpServerRequest request) {
        if (request.uri().length() > config.uriLimit()) {
            return Optional.of(Problem.uriTooLong("An address has " + config.uriLimit() + " characters at most."));
        }
        if (isMoreThan(config.headerLimit(), request.headers())) {
            return Optional.of(Problem.headersTooLarge("The headers have " + config.headerLimit() + " bytes at most."));
        }
        String path = rawPath(request);
        Optional<String> objection = SafePath.objection(path);
        if (objection.isPresent()) {
            return Optional.of(Problem.malformed(objection.get()));
        }
        Optional<Duration> wait = requests.take(ClientAddress.key(ClientAddress.of(request)));
        if (wait.isPresent()) {
            return Optional.of(Problem.tooMany(
                    "Too many requests from this address. Wait a little.",
                    wait.get().plusSeconds(1)));
        }
        if (isUnknown(path)) {
            return Optional.of(Problem.notFound("address"));
        }
        if (ServiceProxy.isOddStream(request)) {
            return Optional.of(Problem.notSo("A stream is read with GET."));
        }
        return isTooLarge(request) ? Optional.of(tooLarge(config.bodyLimit())) : Optional.empty();
    }

    /** Counts a request as open until it is answered or its client is gone. Sockets, which outlive their request, count themselves. */
    private Optional<Problem> enter(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (SocketTunnel.isWanted(request)) {
            return Optional.empty();
        }
        OpenAtOnce place = ServiceProxy.isStream(request) ? streams : open;
        String key = ClientAddress.key(ClientAddress.of(request));
        if (place.take(key, 1) != OpenAtOnce.Outcome.TAKEN) {
            return Optional.of(tooManyOpen());
        }
        AtomicBoolean left = new AtomicBoolean();
        context.addEndHandler(unused -> {
            if (left.compareAndSet(false, true)) {
                place.giveBack(key, 1);
            }
        });
        return Optional.empty();
    }

    static Problem tooManyOpen() {
        return Problem.tooMany("Too much is open from this address. Close something, or wait a little.", TRY_AGAIN);
    }

    private static boolean isUnknown(String path) {
        if (NEVER_FROM_OUTSIDE.stream().anyMatch(root -> ServiceName.isAtOrBelow(path, root))) {
            return true;
        }
        return ServiceName.isAtOrBelow(path, "/api")
                && ServiceName.of(path).isEmpty()
                && OWN_API.stream().noneMatch(root -> ServiceName.isAtOrBelow(path, root));
    }

    private boolean isTooLarge(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null) {
            return false;
        }
        try {
            return Long.parseLong(length) > config.bodyLimit();
        } catch (NumberFormatException e) {
            return true;
        }
    }

    private static boolean isMoreThan(int limit, MultiMap headers) {
        long size = 0;
        for (Map.Entry<String, String> header : headers) {
            size += header.getKey().length() + header.getValue().length();
        }
        return size > limit;
    }

    /** The path as the client wrote it, not decoded and not normalised. */
    private static String rawPath(HttpServerRequest request) {
        String uri = request.uri();
        int query = uri.indexOf('?');
        return query < 0 ? uri : uri.substring(0, query);
    }
}
