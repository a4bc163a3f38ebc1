package dev.rehearsal.scoring.question;

import dev.rehearsal.contracts.CloudEvent;
import dev.rehearsal.contracts.QuestionEvent.QuestionPublished;
import dev.rehearsal.contracts.Topics;
import dev.rehearsal.platform.inbox.EventConsumers;
import dev.rehearsal.platform.inbox.EventHandler;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;

/** Copies names from the topic {@code questions}. A group of its own, so that a large bank never holds up a rating. */
@ApplicationScoped
public class QuestionEventsIn implements EventHandler {

    static final String GROUP = "scoring-questions";

    private final EventConsumers consumers;
    private final Questions questions;

    public QuestionEventsIn(EventConsumers consumers, Questions questions) {
        this.consumers = consumers;
        this.questions = questions;
    }

    void start(@Observes StartupEvent event) {
        consumers.start(GROUP, List.of(Topics.QUESTIONS), this);
    }

    @Override
    public void handle(CloudEvent event) {
        if (event.data() instanceof QuestionPublished published) {
            questions.save(event.organisation(), published);
        }
    }
}
