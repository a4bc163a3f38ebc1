package dev.rehearsal.gateway.edge;

import dev.rehearsal.platform.problem.Problem;
import dev.rehearsal.platform.problem.ProblemBody;
import io.quarkus.vertx.http.runtime.HttpCompressionHandler;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClosedException;
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

/** Passes ordinary requests and event streams on to one service. Runs on the event loop. */
final class ServiceProxy implements Handler<RoutingContext>, ProxyInterceptor {

    private final Upstream upstream;
    private final long bodyLimit;
    private final Set<String> compressed;
    private final HttpProxy proxy;

    ServiceProxy(Upstream upstream, long bodyLimit, Set<String> compressed) {
        this.upstream = upstream;
        this.bodyLimit = bodyLimit;
        this.compressed = compressed;
        this.proxy = HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), upstream.calls())
                .origin(this::open)
                .addInterceptor(this);
    }

    @Override
    public void handle(RoutingContext context) {
        context.addHeadersEndHandler(unused -> HttpCompressionHandler.compressIfNeeded(context, compressed));
        proxy.handle(context.request());
    }

    private Future<HttpClientRequest> open(ProxyContext context) {
        HttpServerRequest client = context.request().proxiedRequest();
        return isStream(client)
                ? upstream.stream(client.method(), client.uri())
                : upstream.request(client.method(), client.uri());
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        ProxyRequest request = context.request();
        HttpServerRequest client = request.proxiedRequest();
        Forwarded.towardsService(request.headers(), client);
        boolean hasBody = client.method() != HttpMethod.GET && client.method() != HttpMethod.HEAD;
        BoundedBody body = new BoundedBody(client, bodyLimit);
        if (!hasBody) {
            request.setBody(null);
            client.resume();
        } else if (client.getHeader(HttpHeaders.CONTENT_LENGTH) == null) {
            request.setBody(Body.body(body));
        }
        return context.sendRequest()
                .recover(failure -> !hasBody && failure instanceof HttpClosedException
                        // A kept connection that the service had just closed; nothing has happened yet.
                        ? context.sendRequest()
                        : Future.failedFuture(failure))
                .onSuccess(response -> upstream.answered())
                .recover(failure -> {
                    ProxyResponse response = hasBody ? request.release().response() : request.response();
                    return Future.succeededFuture(refuse(
                            response, body.isTooLarge() ? EdgeRoutes.tooLarge(bodyLimit) : upstream.failed(failure)));
                });
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

    private static boolean isStream(HttpServerRequest client) {
        String accept = client.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains("text/event-stream");
    }
}
