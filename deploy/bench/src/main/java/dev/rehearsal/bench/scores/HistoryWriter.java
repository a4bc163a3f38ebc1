package dev.rehearsal.bench.scores;

import dev.rehearsal.contracts.CloudEvent;
import dev.rehearsal.contracts.EventJson;
import dev.rehearsal.contracts.EventTypes;
import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.contracts.SessionEvent;
import dev.rehearsal.contracts.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Writes events of interviews into the topic {@code sessions}, as session-service's relay does. */
final class HistoryWriter implements AutoCloseable {

    private final OrganisationId organisation;
    private final KafkaProducer<String, byte[]> producer;
    private volatile @Nullable Exception failed;

    HistoryWriter(String bootstrap, OrganisationId organisation) {
        this.organisation = organisation;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap, "acks", "all", "linger.ms", 5),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    void write(SessionEvent event) {
        ProducerRecord<String, byte[]> message =
                new ProducerRecord<>(Topics.SESSIONS, event.key(), EventJson.write(event));
        CloudEvent.headers(
                        UUID.randomUUID(),
                        EventTypes.of(event).name(),
                        "/session-service",
                        Instant.now(),
                        organisation,
                        event.key())
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        producer.send(message, (done, failure) -> {
            if (failure != null) {
                failed = failure;
            }
        });
    }

    /**
     * Waits until everything is written.
     *
     * @throws IllegalStateException if something was not
     */
    @Override
    public void close() {
        producer.close();
        Exception failure = failed;
        if (failure != null) {
            throw new IllegalStateException("the history could not be written", failure);
        }
    }
}
