package dev.rehearsal.testkit;

import dev.rehearsal.contracts.Event;
import dev.rehearsal.contracts.EventTypes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Reads a topic from its beginning, outside of any consumer group, and waits for what a test expects. For one thread.
 */
public final class EventProbe implements AutoCloseable {
    private static final Duration DEFAULT_LIMIT = Duration.ofSeconds(20);
    private static final Duration POLL = Duration.ofMillis(100);

    private final String topic;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<Received> seen = new ArrayList<>();

    /** Opens the topic on the given cluster. */
    public EventProbe(String bootstrap, String topic) {
        this.topic = topic;
        this.consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        bootstrap,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.ENABLE_METRICS_PUSH_CONFIG,
                        false),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** Opens the topic on the Kafka of {@link RealServices}. */
    public static EventProbe on(String topic) {
        return new EventProbe(TestRun.bootstrap(), topic);
    }

    /** Waits for the first record that fits, among those seen before as well; 20 s at most. */
    public Received await(Predicate<Received> wanted) {
        return await(DEFAULT_LIMIT, wanted);
    }

    /** Waits for an event of the type whose data fit; 20 s at most. */
    public <E extends Event> E await(Class<E> type, Predicate<E> wanted) {
        Received received = await(r -> EventTypes.named(r.type())
                        .filter(released -> released.record() == type)
                        .isPresent()
                && wanted.test(type.cast(r.event().data())));
        return type.cast(received.event().data());
    }

    /**
     * Waits for the first record that fits, among those seen before as well.
     *
     * @throws AssertionError if none comes within the limit; its message lists what came instead
     */
    public Received await(Duration limit, Predicate<Received> wanted) {
        return awaitCount(limit, 1, wanted).getFirst();
    }

    /**
     * Waits until so many records fit, and returns all that do.
     *
     * @throws AssertionError if they do not come within the limit
     */
    public List<Received> awaitCount(Duration limit, int count, Predicate<Received> wanted) {
        long deadline = System.nanoTime() + limit.toNanos();
        List<Received> fitting = fitting(wanted);
        while (fitting.size() < count) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("Expected " + count + " records in " + topic + " within " + limit + ", got "
                        + fitting.size() + " of these:\n"
                        + seen.stream().map(Received::toString).collect(Collectors.joining("\n")));
            }
            poll();
            fitting = fitting(wanted);
        }
        return fitting;
    }

    /** Everything that is in the topic at this moment, per partition in its order. */
    public List<Received> readToEnd() {
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            poll();
        }
        return List.copyOf(seen);
    }

    @Override
    public void close() {
        consumer.close();
    }

    private void poll() {
        consumer.poll(POLL).forEach(kafkaRecord -> seen.add(Received.of(kafkaRecord)));
    }

    private List<Received> fitting(Predicate<Received> wanted) {
        return seen.stream().filter(wanted).toList();
    }
}
