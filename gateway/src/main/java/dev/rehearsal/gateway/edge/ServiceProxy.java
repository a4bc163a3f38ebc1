package dev.rehearsal.gateway.edge;

import dev.rehearsal.platform.problem.Problem;
import dev.rehearsal.platform.problem.ProblemBody;
import io.quarkus.vertx.http.runtime.HttpCompressionHandler;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyOptions;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.util.Set;

/** Passes ordinary requests and event streams on to one service. A body is read before the service is asked. Runs on the event loop. */
final class ServiceProxy implements Handler<RoutingContext>, ProxyInterceptor {

    /** What stays open. What a client says it accepts does not decide: the place of streams is only for these. */
    private static final Set<String> STREAMS = Set.of("/api/scores/stream");

    private static final String PASSAGE = "rehearsal.passage";

    private final Upstream upstream;
    private final RequestBodies bodies;
    private final Set<String> compressed;
    private final HttpProxy proxy;

    ServiceProxy(Upstream upstream, RequestBodies bodies, Set<String> compressed) {
        this.upstream = upstream;
        this.bodies = bodies;
        this.compressed = compressed;
        this.proxy = HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), upstream.calls())
                .origin(this::open)
                .addInterceptor(this);
    }

    @Override
    public void handle(RoutingContext context) {
        context.addHeadersEndHandler(unused -> HttpCompressionHandler.compressIfNeeded(context, compressed));
        context.addEndHandler(unused -> {
            if (context.response().headers().contains(HttpHeaders.CONNECTION, HttpHeaders.CLOSE, true)) {
                context.request().connection().close();
            }
        });
        proxy.handle(context.request());
    }

    /** Whether a request is for something that stays open. */
    static boolean isStream(HttpServerRequest client) {
        return client.method() == HttpMethod.GET && STREAMS.contains(client.path());
    }

    /**
     * Whether a request is for something that stays open, and does not read it. A HEAD would begin a stream whose end nobody awaits, on a
     * connection that somebody else is given next.
     */
    static boolean isOddStream(HttpServerRequest client) {
        return client.method() != HttpMethod.GET && STREAMS.contains(client.path());
    }

    private Future<HttpClientRequest> open(ProxyContext context) {
        HttpServerRequest client = context.request().proxiedRequest();
        return passage(context)
                .open(address -> isStream(client)
                        ? address.stream(client.method(), client.uri())
                        : address.call(client.method(), client.uri()));
    }

    /** The one way of this request, however often it is opened. */
    private Passage passage(ProxyContext context) {
        Passage known = context.get(PASSAGE, Passage.class);
        if (known != null) {
            return known;
        }
        Passage passage = upstream.passage(context.request().proxiedRequest().method());
        context.set(PASSAGE, passage);
        return passage;
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        ProxyRequest request = context.request();
        HttpServerRequest client = request.proxiedRequest();
        Forwarded.towardsService(request.headers(), client);
        if (client.method() == HttpMethod.GET || client.method() == HttpMethod.HEAD) {
            request.setBody(null);
            client.resume();
            return answered(context);
        }
        RequestBodies.Reading reading = bodies.read(client);
        return reading.whole()
                .compose(
                        body -> {
                            request.setBody(Body.body(body));
                            return answered(context);
                        },
                        failure -> notRead(request, failure))
                .onComplete(unused -> reading.release());
    }

    private Future<ProxyResponse> answered(ProxyContext context) {
        return context.sendRequest()
                .onSuccess(response -> passage(context).answered())
                .recover(failure -> passage(context).mayGoOn(failure)
                        ? answered(context)
                        : Future.succeededFuture(refuse(
                                context.request().response(), passage(context).failed(failure))));
    }

    /** The service was not asked. What is left of the body is not read; the connection cannot be used again. */
    private static Future<ProxyResponse> notRead(ProxyRequest request, Throwable failure) {
        if (!(failure instanceof Problem problem)) {
            return Future.failedFuture(failure);
        }
        HttpServerRequest client = request.proxiedRequest();
        client.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        return Future.succeededFuture(refuse(request.response(), problem));
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        ProxyResponse response = context.response();
        Forwarded.towardsClient(response.headers());
        if (response.headers().contains(HttpHeaders.CONTENT_ENCODING)) {
            context.request().proxiedRequest().response().headers().remove(HttpHeaders.CONTENT_ENCODING);
        }
        return context.sendResponse();
    }

    private static ProxyResponse refuse(ProxyResponse response, Problem problem) {
        String retryAfter = Answers.retryAfter(problem);
        if (retryAfter != null) {
            response.putHeader(HttpHeaders.RETRY_AFTER, retryAfter);
        }
        return response.setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, ProblemBody.MEDIA_TYPE)
                .setBody(Body.body(Answers.body(problem)));
    }
}
