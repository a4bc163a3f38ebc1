package dev.rehearsal.question.kit.kafka;

import dev.rehearsal.contracts.CandidateEvent.CandidateErased;
import dev.rehearsal.contracts.CloudEvent;
import dev.rehearsal.contracts.EventTypes;
import dev.rehearsal.contracts.SessionEvent.QuestionAsked;
import dev.rehearsal.contracts.SessionEvent.SessionScheduled;
import dev.rehearsal.contracts.Topics;
import dev.rehearsal.platform.inbox.EventConsumers;
import dev.rehearsal.platform.inbox.EventHandler;
import dev.rehearsal.question.kit.db.AskedBefore;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Set;

/** Takes note of which questions candidates were asked. Ratings and all else in the same topic are passed over unread. */
@ApplicationScoped
public class AskedQuestionsIn implements EventHandler {

    static final String GROUP = "question-asked";

    private static final Set<String> TYPES = Set.of(
            EventTypes.nameOf(SessionScheduled.class),
            EventTypes.nameOf(QuestionAsked.class),
            EventTypes.nameOf(CandidateErased.class));

    private final EventConsumers consumers;
    private final AskedBefore asked;

    public AskedQuestionsIn(EventConsumers consumers, AskedBefore asked) {
        this.consumers = consumers;
        this.asked = asked;
    }

    void start(@Observes StartupEvent event) {
        consumers.start(GROUP, List.of(Topics.SESSIONS), this);
    }

    @Override
    public boolean wants(String type) {
        return TYPES.contains(type);
    }

    @Override
    public void handle(CloudEvent event) {
        if (event.data() instanceof SessionScheduled scheduled) {
            asked.scheduled(event.organisation(), scheduled);
        } else if (event.data() instanceof QuestionAsked question) {
            asked.asked(event.organisation(), question);
        } else if (event.data() instanceof CandidateErased erased) {
            asked.erased(event.organisation(), erased.candidate());
        }
    }
}
