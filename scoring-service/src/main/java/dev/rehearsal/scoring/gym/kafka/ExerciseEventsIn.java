package dev.rehearsal.scoring.gym.kafka;

import dev.rehearsal.contracts.CloudEvent;
import dev.rehearsal.contracts.ExerciseEvent.ExerciseRated;
import dev.rehearsal.contracts.Topics;
import dev.rehearsal.platform.inbox.EventConsumers;
import dev.rehearsal.platform.inbox.EventHandler;
import dev.rehearsal.scoring.gym.db.Attempts;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/** Keeps attempts from the topic {@code exercises}. Those made on this database are there already, so nothing happens then. */
@ApplicationScoped
public class ExerciseEventsIn implements EventHandler {

    static final String GROUP = "scoring-exercises";

    private final EventConsumers consumers;
    private final Attempts attempts;

    public ExerciseEventsIn(EventConsumers consumers, Attempts attempts) {
        this.consumers = consumers;
        this.attempts = attempts;
    }

    void start(@Observes StartupEvent event) {
        consumers.start(GROUP, List.of(Topics.EXERCISES), this);
    }

    @Override
    public void handle(CloudEvent event) {
        if (event.data() instanceof ExerciseRated rated) {
            attempts.add(event.organisation(), rated);
        }
    }
}
