package dev.rehearsal.gateway.edge;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** The ways to all services, and the gateway's own calls to them. */
@ApplicationScoped
public class Upstreams {

    /** What a service answered to a call of the gateway itself. */
    public record Answer(int status, MultiMap headers, Buffer body) {

        /** Whether the status says success. */
        public boolean isGood() {
            return status / 100 == 2;
        }
    }

    private final Map<ServiceName, Upstream> byName = new EnumMap<>(ServiceName.class);

    public Upstreams(EdgeConfig config, Vertx vertx, Clock clock) {
        for (ServiceName service : ServiceName.values()) {
            byName.put(service, new Upstream(service, config.addressesOf(service), config, vertx, clock));
        }
    }

    public Upstream of(ServiceName service) {
        return Objects.requireNonNull(byName.get(service));
    }

    /**
     * Calls a service for the gateway itself. The future fails with a {@link dev.rehearsal.platform.problem.Problem} 503 if there is no
     * answer in time.
     */
    public Future<Answer> call(
            ServiceName service,
            HttpMethod method,
            String uri,
            Map<String, String> headers,
            Buffer body,
            Duration limit) {
        return call(of(service).passage(method), method, uri, headers, body, limit);
    }

    /** As {@link #call}, a GET to that address alone. */
    public Future<Answer> get(ServiceName service, UpstreamAddress address, String uri, Duration limit) {
        return call(of(service).passageTo(address), HttpMethod.GET, uri, Map.of(), Buffer.buffer(), limit);
    }

    static Future<Answer> call(
            Passage passage, HttpMethod method, String uri, Map<String, String> headers, Buffer body, Duration limit) {
        return passage.open(address -> address.call(method, uri))
                .compose(request -> send(request, headers, body, limit))
                .compose(
                        answer -> {
                            passage.answered();
                            return Future.succeededFuture(answer);
                        },
                        failure -> passage.mayGoOn(failure)
                                ? call(passage, method, uri, headers, body, limit)
                                : Future.failedFuture(passage.failed(failure)));
    }

    private static Future<Answer> send(
            HttpClientRequest request, Map<String, String> headers, Buffer body, Duration limit) {
        headers.forEach(request::putHeader);
        request.idleTimeout(limit.toMillis());
        return request.send(body).compose(Upstreams::whole);
    }

    private static Future<Answer> whole(HttpClientResponse response) {
        return response.body().map(body -> new Answer(response.statusCode(), response.headers(), body));
    }
}
