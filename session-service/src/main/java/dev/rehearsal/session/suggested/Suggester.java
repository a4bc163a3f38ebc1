package dev.rehearsal.session.suggested;

import dev.rehearsal.suggestion.SuggesterOnDemand;
import dev.rehearsal.suggestion.Suggestion;
import dev.rehearsal.suggestion.evidence.Assignment;
import io.quarkus.runtime.ShutdownEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

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

    /** Waits for the model if it is not there yet, and for whoever else asks. */
    Suggestion suggest(Assignment assignment, String answer) {
        return whileAsked.use(() -> model.suggest(assignment, answer));
    }

    void stop(@Observes ShutdownEvent event) {
        model.close();
    }
}
