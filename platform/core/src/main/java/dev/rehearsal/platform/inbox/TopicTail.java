package dev.rehearsal.platform.inbox;

import dev.rehearsal.platform.kafka.KafkaClients;
import dev.rehearsal.platform.kafka.Worker;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads a whole topic on every replica, without a group: what is sent reaches all replicas, what was missed while a replica was
 * away is not read again unless it starts from the beginning. The handler runs on one thread; what it throws is logged and passed
 * over.
 */
public final class TopicTail implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(TopicTail.class);
    private static final Duration POLL = Duration.ofMillis(500);

    private final String topic;
    private final boolean fromBeginning;
    private final Consumer<ConsumerRecord<String, byte[]>> handler;
    private final KafkaClients kafka;
    private final Worker worker;
    private @Nullable KafkaConsumer<String, byte[]> consumer;

    private TopicTail(
            KafkaClients kafka, String topic, boolean fromBeginning, Consumer<ConsumerRecord<String, byte[]>> handler) {
        this.kafka = kafka;
        this.topic = topic;
        this.fromBeginning = fromBeginning;
        this.handler = handler;
        this.worker = Worker.start("tail-" + topic, this::turn, this::release);
    }

    /** Starts reading; close it to stop. */
    public static TopicTail start(
            KafkaClients kafka, String topic, boolean fromBeginning, Consumer<ConsumerRecord<String, byte[]>> handler) {
        return new TopicTail(kafka, topic, fromBeginning, handler);
    }

    @Override
    public void close() {
        worker.stop(Duration.ofSeconds(2));
    }

    private void turn() {
        KafkaConsumer<String, byte[]> source = consumer;
        if (source == null) {
            source = kafka.freeConsumer("tail-" + topic, 500);
            consumer = source;
            List<TopicPartition> partitions = source.partitionsFor(topic).stream()
                    .map(p -> new TopicPartition(topic, p.partition()))
                    .toList();
            source.assign(partitions);
            if (fromBeginning) {
                source.seekToBeginning(partitions);
            } else {
                source.seekToEnd(partitions);
            }
        }
        for (ConsumerRecord<String, byte[]> message : source.poll(POLL)) {
            try {
                handler.accept(message);
            } catch (RuntimeException e) {
                LOG.warnf(
                        e,
                        "%s: the record at %d of partition %d was passed over",
                        topic,
                        message.offset(),
                        message.partition());
            }
        }
    }

    private void release() {
        KafkaConsumer<String, byte[]> source = consumer;
        consumer = null;
        if (source != null) {
            source.close(CloseOptions.timeout(Duration.ofSeconds(1)));
        }
    }
}
