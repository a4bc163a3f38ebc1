package dev.rehearsal.embedded;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThreeBrokersIT {
    private static final String TOPIC = "answers";
    private static final Duration LIMIT = Duration.ofSeconds(30);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private final ServerFiles files = ServerFiles.find();

    @SuppressWarnings("NullAway.Init")
    private List<LocalKafka.Settings> settings;

    private final List<LocalKafka> brokers = new ArrayList<>();

    @BeforeEach
    void start() {
        settings = settings(3);
        KafkaStorage.prepare(files, settings);
        startAll();
        brokers.getFirst().createTopics(List.of(new TopicSpec(TOPIC, 1, Map.of())));
    }

    @AfterEach
    void stop() {
        brokers.forEach(broker -> broker.process().stop("KILL", Duration.ofSeconds(3)));
    }

    @Test
    void whatWasAcknowledgedSurvivesTheDeathOfTheLeaderAndSoDoesTheWriting() throws Exception {
        try (KafkaProducer<String, String> producer = producer();
                Admin admin = admin()) {
            // Given
            producer.send(new ProducerRecord<>(TOPIC, "key", "before")).get();
            int leader = leader(admin);
            // When
            brokers.get(leader - 1).process().kill();
            producer.send(new ProducerRecord<>(TOPIC, "key", "after")).get();
            // Then
            assertTrue(leader(admin) != leader);
            assertEquals(List.of("before", "after"), records(2));
            // And the one that died takes part again
            brokers.set(leader - 1, LocalKafka.start(files, settings.get(leader - 1)));
            assertTrue(Waiting.until(
                    LIMIT,
                    () -> description(admin, TOPIC)
                                    .partitions()
                                    .getFirst()
                                    .isr()
                                    .size()
                            == 3));
        }
    }

    @Test
    void everyTopicIsOnAllThreeAndTwoOfThemAcknowledge() throws Exception {
        // Given
        groupReads();
        try (Admin admin = admin()) {
            admin.createTopics(List.of(new NewTopic("once", 1, (short) 1)))
                    .all()
                    .get();
            for (String topic : List.of(TOPIC, "__consumer_offsets")) {
                // When
                int replicas = description(admin, topic)
                        .partitions()
                        .getFirst()
                        .replicas()
                        .size();
                // Then
                ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
                var configuration = requireNonNull(
                        admin.describeConfigs(List.of(resource)).all().get().get(resource));
                assertEquals(3, replicas, topic);
                assertEquals("2", configuration.get("min.insync.replicas").value(), topic);
            }
            assertEquals(List.of("once"), new KafkaTopics(bootstrap()).fragile(List.of(TOPIC, "once")));
        }
    }

    @Test
    void dataAreStartedWithAsManyBrokersAsTheyWereMadeForAndOnlyWhenAllOfThemAreThere() throws Exception {
        // Given
        try (KafkaProducer<String, String> producer = producer()) {
            producer.send(new ProducerRecord<>(TOPIC, "key", "42")).get();
        }
        stop();
        assertEquals(OptionalInt.of(3), KafkaStorage.brokers(settings.getFirst().folder()));
        // When
        LocalKafka.Settings one = settings(1).getFirst();
        ServerException refused = assertThrows(ServerException.class, () -> LocalKafka.start(files, one));
        // Then
        assertTrue(String.valueOf(refused.getMessage()).contains("were made with 3"), refused.getMessage());
        KafkaStorage.prepare(files, settings);
        startAll();
        assertEquals(List.of("42"), records(1));
        // And when a broker's are lost it is not started with none
        stop();
        Folders.delete(settings.get(2).folder());
        assertLost(3);
        Folders.delete(settings.getFirst().folder());
        assertLost(1);
    }

    private void assertLost(int broker) {
        ServerException refused = assertThrows(ServerException.class, () -> KafkaStorage.prepare(files, settings));
        assertTrue(
                String.valueOf(refused.getMessage()).startsWith("The data of broker " + broker + " are not in "),
                refused.getMessage());
    }

    private void startAll() {
        brokers.clear();
        settings.stream()
                .map(one -> CompletableFuture.supplyAsync(
                        () -> LocalKafka.start(files, one),
                        task -> Thread.ofVirtual().start(task)))
                .toList()
                .forEach(starting -> brokers.add(starting.join()));
    }

    private List<LocalKafka.Settings> settings(int count) {
        List<Integer> ports = Ports.free(2 * count);
        return IntStream.rangeClosed(1, count)
                .mapToObj(node -> new LocalKafka.Settings(
                        folder.resolve("kafka-" + node),
                        ports.get(node - 1),
                        new KafkaQuorum(node, ports.subList(count, 2 * count)),
                        128,
                        null,
                        Duration.ofSeconds(6),
                        folder.resolve("run/kafka-" + node + ".pid"),
                        folder.resolve("kafka-" + node + ".log")))
                .toList();
    }

    private String bootstrap() {
        return brokers.stream().map(LocalKafka::bootstrap).collect(Collectors.joining(","));
    }

    private Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", bootstrap()));
    }

    private KafkaProducer<String, String> producer() {
        Map<String, Object> properties = Map.of("bootstrap.servers", bootstrap(), "acks", "all");
        return new KafkaProducer<>(properties, new StringSerializer(), new StringSerializer());
    }

    private static int leader(Admin admin) {
        return description(admin, TOPIC).partitions().getFirst().leader().id();
    }

    private static TopicDescription description(Admin admin, String topic) {
        try {
            return requireNonNull(
                    admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private List<String> records(int count) {
        List<String> values = new ArrayList<>();
        Map<String, Object> properties = Map.of("bootstrap.servers", bootstrap());
        try (var consumer = new KafkaConsumer<>(properties, new StringDeserializer(), new StringDeserializer())) {
            TopicPartition partition = new TopicPartition(TOPIC, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long deadline = System.nanoTime() + LIMIT.toNanos();
            while (values.size() < count && System.nanoTime() < deadline) {
                consumer.poll(Duration.ofMillis(500)).forEach(message -> values.add(message.value()));
            }
        }
        return values;
    }

    /** Makes Kafka make the topic it keeps groups' offsets in. */
    private void groupReads() {
        Map<String, Object> properties = Map.of("bootstrap.servers", bootstrap(), "group.id", "readers");
        try (var consumer = new KafkaConsumer<>(properties, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(TOPIC));
            assertTrue(Waiting.until(LIMIT, () -> {
                consumer.poll(Duration.ofMillis(100));
                return !consumer.assignment().isEmpty();
            }));
        }
    }
}
