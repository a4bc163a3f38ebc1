package dev.rehearsal.scoring.session.kafka;

import dev.rehearsal.contracts.CloudEvent;
import dev.rehearsal.contracts.EventJson;
import dev.rehearsal.contracts.ScoreEvent.SessionScored;
import dev.rehearsal.contracts.Topics;
import dev.rehearsal.platform.inbox.EventRecords;
import dev.rehearsal.platform.inbox.TopicTail;
import dev.rehearsal.platform.kafka.KafkaClients;
import dev.rehearsal.scoring.estimate.Estimates;
import dev.rehearsal.scoring.session.stream.ScoreStreams;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Brings every scored session, whichever replica scored it, to the streams open on this one; a revision they have seen they drop. What is
 * estimated over all sessions is told as well.
 */
@ApplicationScoped
public class ScoresTail {

    private static final Logger LOG = Logger.getLogger(ScoresTail.class);

    private final KafkaClients kafka;
    private final ScoreStreams streams;
    private final Estimates estimates;
    private @Nullable TopicTail tail;

    public ScoresTail(KafkaClients kafka, ScoreStreams streams, Estimates estimates) {
        this.kafka = kafka;
        this.streams = streams;
        this.estimates = estimates;
    }

    void start(@Observes StartupEvent event) {
        tail = TopicTail.start(kafka, Topics.SCORES, false, this::read);
    }

    void stop(@Observes @Priority(10) ShutdownEvent event) {
        TopicTail running = tail;
        if (running != null) {
            running.close();
        }
    }

    private void read(ConsumerRecord<String, byte[]> message) {
        try {
            CloudEvent event = EventRecords.read(message);
            if (event.data() instanceof SessionScored scored) {
                streams.scored(event.organisation(), scored);
                estimates.changed(event.organisation());
            }
        } catch (EventJson.UnreadableEvent e) {
            LOG.warnf("a record of the topic scores cannot be read: %s", e.getMessage());
        }
    }
}
