package dev.rehearsal.session.presence;

import dev.rehearsal.contracts.SessionId;
import dev.rehearsal.contracts.Topics;
import dev.rehearsal.platform.kafka.KafkaClients;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Header;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Tells all replicas what is not history. What cannot be sent now is lost: it is out of date by the time it could be. */
@ApplicationScoped
class PresenceSender {

    private static final Logger LOG = Logger.getLogger(PresenceSender.class);

    private final KafkaClients kafka;
    private @Nullable KafkaProducer<String, byte[]> producer;

    PresenceSender(KafkaClients kafka) {
        this.kafka = kafka;
    }

    void stop(@Observes @Priority(20) ShutdownEvent event) {
        KafkaProducer<String, byte[]> sending = producer;
        if (sending != null) {
            sending.close(Duration.ofSeconds(1));
        }
    }

    void send(SessionId session, byte[] value, List<Header> headers) {
        try {
            var unused = producer()
                    .send(new ProducerRecord<>(Topics.SESSION_PRESENCE, null, session.toString(), value, headers));
        } catch (KafkaException | IllegalStateException e) {
            LOG.debugf("presence was not sent: %s", e.getMessage());
        }
    }

    private synchronized KafkaProducer<String, byte[]> producer() {
        KafkaProducer<String, byte[]> open = producer;
        if (open == null) {
            open = kafka.producer("presence");
            producer = open;
        }
        return open;
    }
}
