package dev.rehearsal.gateway.health;

import dev.rehearsal.gateway.edge.ServiceName;
import dev.rehearsal.gateway.edge.UpstreamAddress;
import dev.rehearsal.gateway.edge.Upstreams;
import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * One entry in {@code /health/ready} for each service, with each of its addresses: a service is up while one of them is. An answer is
 * awaited for two seconds at most.
 */
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
        List<UpstreamAddress> addresses = upstreams.of(service).addresses();
        return Uni.createFrom()
                .completionStage(() -> Future.all(addresses.stream()
                                .map(address -> isReady(service, address))
                                .toList())
                        .map(answers -> summary(service, addresses, answers.list()))
                        .toCompletionStage());
    }

    private Future<Boolean> isReady(ServiceName service, UpstreamAddress address) {
        return upstreams
                .get(service, address, PATH, LIMIT)
                .map(Upstreams.Answer::isGood)
                .otherwise(false);
    }

    private static HealthCheckResponse summary(
            ServiceName service, List<UpstreamAddress> addresses, List<Boolean> ready) {
        HealthCheckResponseBuilder summary =
                HealthCheckResponse.named(service.wireName()).status(ready.contains(true));
        for (int i = 0; i < addresses.size(); i++) {
            summary.withData(addresses.get(i).authority(), ready.get(i) ? "UP" : "DOWN");
        }
        return summary.build();
    }
}
