package dev.rehearsal.gateway.openapi;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rehearsal.contracts.EventJson;
import dev.rehearsal.gateway.edge.Answers;
import dev.rehearsal.gateway.edge.ServiceName;
import dev.rehearsal.gateway.edge.Upstreams;
import dev.rehearsal.platform.problem.Problem;
import io.quarkus.smallrye.openapi.runtime.OpenApiConstants;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.smallrye.openapi.runtime.io.Format;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * {@code /openapi.json}. The document of each service is fetched when it is first needed and again after a while; one that cannot be
 * fetched any more is used as it was last seen.
 */
@ApplicationScoped
public class OpenApiRoute {

    private static final Logger LOG = Logger.getLogger(OpenApiRoute.class);
    private static final int ORDER = 100;
    private static final String PATH = "/q/openapi?format=json";
    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final Duration TRY_AGAIN = Duration.ofSeconds(5);

    private record Merged(Buffer json, Instant at) {}

    private final Upstreams upstreams;
    private final OpenApiDocumentService own;
    private final ObjectMapper json;
    private final Clock clock;
    private final Map<ServiceName, ObjectNode> lastSeen = new ConcurrentHashMap<>();
    private volatile @Nullable Merged merged;

    public OpenApiRoute(Upstreams upstreams, OpenApiDocumentService own, ObjectMapper json, Clock clock) {
        this.upstreams = upstreams;
        this.own = own;
        this.json = json;
        this.clock = clock;
    }

    void install(@Observes Router router) {
        router.get("/openapi.json").order(ORDER).handler(this::answer);
    }

    private void answer(RoutingContext context) {
        Merged known = merged;
        if (known != null && clock.instant().isBefore(known.at().plus(FRESH))) {
            send(context, known.json());
            return;
        }
        List<Future<ObjectNode>> fetched = new ArrayList<>();
        for (ServiceName service : ServiceName.values()) {
            fetched.add(fetch(service));
        }
        Future.all(fetched)
                .map(all -> merge(all.list()))
                .onSuccess(document -> send(context, document))
                .onFailure(failure -> Answers.problem(
                        context.response(),
                        failure instanceof Problem problem
                                ? problem
                                : Problem.unavailable("A service has not described itself yet.", TRY_AGAIN)));
    }

    private Future<ObjectNode> fetch(ServiceName service) {
        return upstreams
                .call(service, HttpMethod.GET, PATH, Map.of(), Buffer.buffer(), LIMIT)
                .map(answer -> {
                    ObjectNode document = read(answer.body().getBytes());
                    lastSeen.put(service, document);
                    return document;
                })
                .recover(failure -> {
                    ObjectNode before = lastSeen.get(service);
                    return before == null ? Future.failedFuture(failure) : Future.succeededFuture(before);
                });
    }

    private Buffer merge(List<ObjectNode> documents) {
        List<MergedDocument.Part> parts = new ArrayList<>();
        parts.add(new MergedDocument.Part(
                "gateway", read(own.getDocument(OpenApiConstants.DEFAULT_DOCUMENT_NAME, Format.JSON))));
        for (ServiceName service : ServiceName.values()) {
            parts.add(new MergedDocument.Part(service.wireName(), documents.get(service.ordinal())));
        }
        MergedDocument document = MergedDocument.of(parts);
        document.conflicts().forEach(conflict -> LOG.errorf("API documents do not fit together: %s", conflict));
        Buffer text = Buffer.buffer(EventJson.write((Object) document.json()));
        merged = new Merged(text, clock.instant());
        return text;
    }

    private ObjectNode read(byte[] document) {
        try {
            if (json.readTree(document) instanceof ObjectNode object && object.has("paths")) {
                return object;
            }
        } catch (IOException e) {
            LOG.debug("an API document cannot be read", e);
        }
        throw Problem.unavailable("A service has not described itself yet.", TRY_AGAIN);
    }

    private static void send(RoutingContext context, Buffer document) {
        context.response()
                .putHeader("Content-Type", "application/json")
                .putHeader("Cache-Control", "no-cache")
                .end(document);
    }
}
