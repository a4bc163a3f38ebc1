package dev.rehearsal.platform.kafka;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** The entry {@code workers} in {@code /health/ready}: names each worker that fails for half a minute, and is down after a whole one. */
@Readiness
@ApplicationScoped
class WorkersReady implements HealthCheck {

    private static final Duration WORTH_NAMING = Duration.ofSeconds(30);
    private static final Duration TOO_LONG = Duration.ofSeconds(60);

    @Override
    public HealthCheckResponse call() {
        return response(Worker.troubles());
    }

    static HealthCheckResponse response(List<Worker.Trouble> troubles) {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("workers")
                .status(troubles.stream().noneMatch(trouble -> trouble.lasting().compareTo(TOO_LONG) > 0));
        troubles.stream()
                .filter(trouble -> trouble.lasting().compareTo(WORTH_NAMING) > 0)
                .forEach(trouble -> answer.withData(
                        trouble.worker(),
                        "has been failing for " + trouble.lasting().toSeconds() + " s; the log says why"));
        return answer.build();
    }
}
