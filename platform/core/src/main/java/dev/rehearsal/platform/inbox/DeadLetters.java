package dev.rehearsal.platform.inbox;

import dev.rehearsal.contracts.Topics;
import dev.rehearsal.platform.kafka.KafkaClients;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;

/** Where records go that a consumer can never apply, with where they came from and why. Used by that consumer's thread only. */
public final class DeadLetters {

    private static final int MOST_REASON = 1_000;

    private final KafkaClients kafka;
    private final String consumer;
    private @Nullable KafkaProducer<String, byte[]> producer;

    /** Those of one consumer, which is named in them. */
    public DeadLetters(KafkaClients kafka, String consumer) {
        this.kafka = kafka;
        this.consumer = consumer;
    }

    /**
     * Returns when the record is durable in the dead letter topic, as it was.
     *
     * @throws IllegalStateException if that could not be done
     */
    public void bury(ConsumerRecord<String, byte[]> message, String reason) {
        KafkaProducer<String, byte[]> letters = producer;
        if (letters == null) {
            letters = kafka.producer("dead-letters-" + consumer);
            producer = letters;
        }
        try {
            letters.send(letter(message, reason)).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a dead letter could not be sent", e);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    /** Lets go of the connection; the next letter opens another. */
    public void release() {
        KafkaProducer<String, byte[]> letters = producer;
        producer = null;
        if (letters != null) {
            letters.close(Duration.ofSeconds(1));
        }
    }

    private ProducerRecord<String, byte[]> letter(ConsumerRecord<String, byte[]> message, String reason) {
        ProducerRecord<String, byte[]> letter = new ProducerRecord<>(
                message.topic() + Topics.DEAD_LETTER_SUFFIX, null, message.key(), message.value(), message.headers());
        Map.of(
                        "dlt_topic", message.topic(),
                        "dlt_partition", Integer.toString(message.partition()),
                        "dlt_offset", Long.toString(message.offset()),
                        "dlt_consumer", consumer,
                        "dlt_reason", reason.substring(0, Math.min(reason.length(), MOST_REASON)))
                .forEach((name, value) -> letter.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return letter;
    }
}
