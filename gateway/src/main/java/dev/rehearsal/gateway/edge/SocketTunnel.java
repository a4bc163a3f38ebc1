package dev.rehearsal.gateway.edge;

import dev.rehearsal.gateway.limits.ClientAddress;
import dev.rehearsal.gateway.limits.OpenAtOnce;
import dev.rehearsal.platform.problem.Problem;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.net.NetSocket;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Passes a WebSocket on to one service: the handshake with its headers cleaned and its sub-protocols kept, then bytes in both
 * directions. Each direction waits for the slower side, so a reader who does not read is noticed by the service and never fills the
 * gateway's memory; the proxy library of this version does neither. A handshake changes nothing, so one that breaks off, is not answered
 * for some seconds, or is answered with 503 is tried at the service's next address. Runs on the event loop.
 */
final class SocketTunnel implements Handler<RoutingContext> {

    private static final Duration TRY_AGAIN = Duration.ofSeconds(1);

    private static final Logger LOG = Logger.getLogger(SocketTunnel.class);

    private final Upstream upstream;
    private final OpenAtOnce open;

    SocketTunnel(Upstream upstream, OpenAtOnce open) {
        this.upstream = upstream;
        this.open = open;
    }

    /** Whether a request asks for a WebSocket. */
    static boolean isWanted(HttpServerRequest request) {
        return request.method() == HttpMethod.GET
                && request.headers().contains(HttpHeaders.UPGRADE, HttpHeaders.WEBSOCKET, true)
                && request.headers().contains("Sec-WebSocket-Key");
    }

    @Override
    public void handle(RoutingContext context) {
        HttpServerRequest client = context.request();
        client.pause();
        String key = ClientAddress.key(ClientAddress.of(client));
        if (open.take(key, 1) != OpenAtOnce.Outcome.TAKEN) {
            client.resume();
            Answers.problem(client.response(), EdgeRoutes.tooManyOpen());
            return;
        }
        new Crossing(client, upstream.socketPassage()).begin().onComplete(over -> open.giveBack(key, 1));
    }

    /** One socket, from one address to the next until one takes it, and there until it is closed. */
    private static final class Crossing {

        private final HttpServerRequest client;
        private final Passage passage;
        private UpstreamAddress.@Nullable Visit visit;

        Crossing(HttpServerRequest client, Passage passage) {
            this.client = client;
            this.passage = passage;
        }

        /** Done when the socket is closed or the client was told that there is none. */
        Future<Void> begin() {
            return goOn().onComplete(over -> leave());
        }

        private Future<Void> goOn() {
            return passage.open(this::knock)
                    .compose(request -> shake(client, request))
                    .compose(this::answered, this::stranded);
        }

        private Future<HttpClientRequest> knock(UpstreamAddress address) {
            leave();
            UpstreamAddress.Visit next = address.visit();
            return address.handshake(client.uri())
                    .onSuccess(opened -> visit = next)
                    .onFailure(failure -> next.refused());
        }

        private Future<Void> stranded(Throwable failure) {
            UpstreamAddress.Visit last = visit;
            visit = null;
            if (last != null) {
                last.unanswered();
            }
            if (passage.hasNext() && failure instanceof TimeoutException) {
                passage.givenUp(failure);
                return goOn();
            }
            return passage.mayGoOn(failure) ? goOn() : unanswered(client, passage.failed(failure));
        }

        private Future<Void> answered(HttpClientResponse response) {
            passage.answered();
            if (response.statusCode() == 101) {
                return connect(client, response);
            }
            if (response.statusCode() == 503 && passage.hasNext()) {
                // This one cannot at the moment; another one may.
                response.request().reset();
                return goOn();
            }
            UpstreamAddress.Visit refused = visit;
            visit = null;
            if (refused != null) {
                refused.refused();
            }
            return refuse(client, response);
        }

        private void leave() {
            UpstreamAddress.Visit last = visit;
            visit = null;
            if (last != null) {
                last.over();
            }
        }
    }

    private static Future<Void> unanswered(HttpServerRequest client, Problem problem) {
        client.resume();
        Answers.problem(client.response(), problem);
        return Future.succeededFuture();
    }

    private static Future<HttpClientResponse> shake(HttpServerRequest client, HttpClientRequest request) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap().addAll(client.headers());
        Forwarded.towardsService(headers, client);
        headers.set(HttpHeaders.CONNECTION, HttpHeaders.UPGRADE).set(HttpHeaders.UPGRADE, HttpHeaders.WEBSOCKET);
        headers.forEach(header -> request.headers().add(header.getKey(), header.getValue()));
        // What happens before the answer is what the future tells; afterwards it is the end of a socket, as any other.
        request.exceptionHandler(ended -> LOG.debugf("a connection to a service has ended: %s", ended.getMessage()));
        return request.connect();
    }

    /** Done when the socket is closed. */
    private static Future<Void> connect(HttpServerRequest client, HttpClientResponse service) {
        HttpServerResponse response = client.response();
        MultiMap headers = MultiMap.caseInsensitiveMultiMap().addAll(service.headers());
        Forwarded.towardsClient(headers);
        response.headers().remove(HttpHeaders.CONTENT_ENCODING);
        response.headers().addAll(headers);
        response.headers().set(HttpHeaders.CONNECTION, HttpHeaders.UPGRADE);
        response.headers().set(HttpHeaders.UPGRADE, HttpHeaders.WEBSOCKET);
        NetSocket behind = service.netSocket();
        behind.pause();
        return client.toNetSocket()
                .onFailure(failure -> behind.close())
                .compose(front ->
                        Future.join(join(front, behind), join(behind, front)).mapEmpty());
    }

    /** Lets bytes flow until one side closes or fails; then both are closed. */
    private static Future<Void> join(NetSocket from, NetSocket to) {
        return from.pipeTo(to).onComplete(unused -> {
            from.close();
            to.close();
        });
    }

    /** The service said no: what it says goes to the client as it is; if it says nothing, the client is told what the status means. */
    private static Future<Void> refuse(HttpServerRequest client, HttpClientResponse service) {
        client.resume();
        Problem meant = saysNothing(service) ? meaning(service) : null;
        if (meant != null) {
            Answers.problem(client.response(), meant);
            return service.end();
        }
        HttpServerResponse response = client.response();
        MultiMap headers = MultiMap.caseInsensitiveMultiMap().addAll(service.headers());
        Forwarded.towardsClient(headers);
        response.setStatusCode(service.statusCode()).headers().addAll(headers);
        if (!headers.contains(HttpHeaders.CONTENT_LENGTH)) {
            response.setChunked(true);
        }
        return service.pipeTo(response);
    }

    /** A framework that refuses an upgrade answers with a status and nothing else. */
    private static boolean saysNothing(HttpClientResponse service) {
        return service.headers().get(HttpHeaders.CONTENT_TYPE) == null
                || "0".equals(service.headers().get(HttpHeaders.CONTENT_LENGTH));
    }

    /** What the refusal of a room's socket means, by the statuses of the room protocol; null for any other. */
    private static @Nullable Problem meaning(HttpClientResponse service) {
        return switch (service.statusCode()) {
            case 400 -> Problem.malformed("Offer the sub-protocol rehearsal.v1, and name the client in the query.");
            case 401 ->
                Problem.unauthenticated(
                        "Offer a valid access token as the sub-protocol bearer.<token>. Get a new one.");
            case 403 -> Problem.forbidden("Sockets are opened from the pages of this application alone.");
            case 404 -> Problem.notFound("session");
            case 429 -> Problem.tooMany("You came into this room too often in a short time.", pauseOf(service));
            case 503 -> Problem.unavailable("The room cannot be opened at the moment. Try again shortly.", TRY_AGAIN);
            default -> null;
        };
    }

    private static Duration pauseOf(HttpClientResponse service) {
        String seconds = service.headers().get(HttpHeaders.RETRY_AFTER);
        return seconds != null && seconds.matches("[0-9]{1,4}")
                ? Duration.ofSeconds(Long.parseLong(seconds))
                : TRY_AGAIN;
    }
}
