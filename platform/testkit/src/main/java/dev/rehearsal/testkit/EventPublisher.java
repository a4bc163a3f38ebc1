package dev.rehearsal.testkit;

import dev.rehearsal.contracts.CloudEvent;
import dev.rehearsal.contracts.Event;
import dev.rehearsal.contracts.EventJson;
import dev.rehearsal.contracts.EventTypes;
import dev.rehearsal.contracts.OrganisationId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Puts events into topics as another service would, and waits until the broker has them. */
public final class EventPublisher implements AutoCloseable {
    private static final int LIMIT_SECONDS = 20;

    private final KafkaProducer<byte[], byte[]> producer;

    /** Publishes to the given cluster. */
    public EventPublisher(String bootstrap) {
        producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrap,
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.LINGER_MS_CONFIG,
                        0,
                        ProducerConfig.ENABLE_METRICS_PUSH_CONFIG,
                        false),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    /** Publishes to the Kafka of {@link RealServices}. */
    public static EventPublisher ofThisRun() {
        return new EventPublisher(TestRun.bootstrap());
    }

    /** Publishes a new event of that organisation: its id is random, its time is now. Returns it, for sending it once more. */
    public CloudEvent publish(OrganisationId organisation, Event event) {
        CloudEvent envelope = new CloudEvent(
                UUID.randomUUID(),
                EventTypes.of(event).name(),
                "/test",
                Instant.now().truncatedTo(ChronoUnit.MILLIS),
                organisation,
                event.key(organisation),
                event);
        publish(envelope);
        return envelope;
    }

    /** Publishes the event as it is to its own topic. */
    public RecordMetadata publish(CloudEvent event) {
        return publish(
                EventTypes.of(event.data()).topic(), event.key(), event.headers(), EventJson.write(event.data()));
    }

    /** Publishes whatever is given, for tests of bad input. */
    public RecordMetadata publish(String topic, String key, Map<String, String> headers, byte[] value) {
        var kafkaRecord = new ProducerRecord<>(topic, key.getBytes(StandardCharsets.UTF_8), value);
        headers.forEach((name, text) -> kafkaRecord.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        try {
            return producer.send(kafkaRecord).get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError("The record did not reach " + topic, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted while publishing", e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
