package dev.rehearsal.question.health.kafka;

import dev.rehearsal.contracts.CloudEvent;
import dev.rehearsal.contracts.EventTypes;
import dev.rehearsal.contracts.ScoreEvent.QuestionObserved;
import dev.rehearsal.contracts.Topics;
import dev.rehearsal.platform.inbox.EventConsumers;
import dev.rehearsal.platform.inbox.EventHandler;
import dev.rehearsal.question.health.db.ObservedQuestions;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/** Copies what scoring observed of questions. The scores of sessions, which fill the same topic, are passed over unread. */
@ApplicationScoped
public class ObservationsIn implements EventHandler {

    static final String GROUP = "question-health";

    private static final String TYPE = EventTypes.nameOf(QuestionObserved.class);

    private final EventConsumers consumers;
    private final ObservedQuestions observed;

    public ObservationsIn(EventConsumers consumers, ObservedQuestions observed) {
        this.consumers = consumers;
        this.observed = observed;
    }

    void start(@Observes StartupEvent event) {
        consumers.start(GROUP, List.of(Topics.SCORES), this);
    }

    @Override
    public boolean wants(String type) {
        return type.equals(TYPE);
    }

    @Override
    public void handle(CloudEvent event) {
        if (event.data() instanceof QuestionObserved question) {
            observed.save(event.organisation(), question);
        }
    }
}
