package dev.rehearsal.session.suggested;

import dev.rehearsal.platform.problem.Problem;
import dev.rehearsal.suggestion.SuggesterOnDemand;
import dev.rehearsal.suggestion.Suggestion;
import dev.rehearsal.suggestion.evidence.Assignment;
import io.quarkus.runtime.ShutdownEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/** The model of suggested scores: some 85 MiB while it is in use, and nothing before and some minutes after. */
@ApplicationScoped
public class Suggester {

    private final SuggesterOnDemand model = new SuggesterOnDemand();
    private final WhileAsked whileAsked;

    public Suggester(Vertx vertx, SuggestionsConfig config) {
        this.whileAsked = new WhileAsked(
                (time, work) -> {
                    long timer = vertx.setTimer(time.toMillis(), id -> Thread.startVirtualThread(work));
                    return () -> vertx.cancelTimer(timer);
                },
                config.idle(),
                model::close);
    }

    /**
     * Waits for the model if it is not there yet, and for whoever else asks.
     *
     * @throws Problem 503 when too many wait already
     */
    Suggestion suggest(Assignment assignment, String answer) {
        try {
            return whileAsked.use(() -> model.suggest(assignment, answer));
        } catch (SuggesterOnDemand.Busy e) {
            throw Problem.unavailable(
                    "Too many suggestions are being worked out at once. Ask again.", Duration.ofSeconds(2));
        }
    }

    void stop(@Observes ShutdownEvent event) {
        model.close();
    }
}
