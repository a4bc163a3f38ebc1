package dev.rehearsal.gateway.health;

import dev.rehearsal.gateway.edge.ServiceName;
import dev.rehearsal.gateway.edge.Upstreams;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** One entry in {@code /health/ready} for each service; an answer is awaited for two seconds at most. */
@ApplicationScoped
public class ServicesReady {

    private static final Duration LIMIT = Duration.ofSeconds(2);
    private static final String PATH = "/health/ready";

    private final Upstreams upstreams;

    public ServicesReady(Upstreams upstreams) {
        this.upstreams = upstreams;
    }

    @Produces
    @Readiness
    @ApplicationScoped
    AsyncHealthCheck questions() {
        return () -> check(ServiceName.QUESTIONS);
    }

    @Produces
    @Readiness
    @ApplicationScoped
    AsyncHealthCheck sessions() {
        return () -> check(ServiceName.SESSIONS);
    }

    @Produces
    @Readiness
    @ApplicationScoped
    AsyncHealthCheck scores() {
        return () -> check(ServiceName.SCORES);
    }

    private Uni<HealthCheckResponse> check(ServiceName service) {
        return Uni.createFrom()
                .completionStage(() -> upstreams
                        .call(service, HttpMethod.GET, PATH, Map.of(), Buffer.buffer(), LIMIT)
                        .map(Upstreams.Answer::isGood)
                        .otherwise(false)
                        .map(ready -> HealthCheckResponse.named(service.wireName())
                                .status(ready)
                                .build())
                        .toCompletionStage());
    }
}
