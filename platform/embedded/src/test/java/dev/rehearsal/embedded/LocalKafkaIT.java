package dev.rehearsal.embedded;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.ConsumerRecord;
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

class LocalKafkaIT {
    private static final String TOPIC = "answers";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private final ServerFiles files = ServerFiles.find();

    @SuppressWarnings("NullAway.Init")
    private LocalKafka.Settings settings;

    @SuppressWarnings("NullAway.Init")
    private LocalKafka kafka;

    @BeforeEach
    void start() {
        List<Integer> ports = Ports.free(2);
        settings = new LocalKafka.Settings(
                folder.resolve("kafka"),
                ports.get(0),
                KafkaQuorum.alone(ports.get(1)),
                160,
                null,
                Duration.ofSeconds(6),
                folder.resolve("run/kafka.pid"),
                folder.resolve("kafka.log"));
        kafka = LocalKafka.start(files, settings);
        kafka.createTopics(List.of(new TopicSpec(TOPIC, 1, Map.of("message.timestamp.type", "LogAppendTime"))));
    }

    @AfterEach
    void stop() {
        kafka.close();
    }

    @Test
    void whatWasAcknowledgedSurvivesAKill() throws Exception {
        // Given
        send("42");
        // When
        kafka.process().kill();
        kafka = LocalKafka.start(files, settings);
        // Then
        assertEquals("42", firstRecord().value());
    }

    @Test
    void aBrokerLeftByAKilledRunIsEndedBeforeTheNextStarts() throws Exception {
        // Given
        send("42");
        long orphan = kafka.process().pid();
        // When
        kafka = LocalKafka.start(files, settings);
        // Then
        assertFalse(ProcessHandle.of(orphan).map(ProcessHandle::isAlive).orElse(false));
        assertEquals("42", firstRecord().value());
    }

    @Test
    void creatingTopicsAgainKeepsPartitionsAndAlignsSettings() throws Exception {
        // When
        kafka.createTopics(List.of(
                new TopicSpec(TOPIC, 3, Map.of("retention.ms", "60000")), new TopicSpec("questions", 2, Map.of())));
        // Then
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrap()))) {
            Map<String, TopicDescription> topics = admin.describeTopics(List.of(TOPIC, "questions"))
                    .allTopicNames()
                    .get();
            assertEquals(1, requireNonNull(topics.get(TOPIC)).partitions().size());
            assertEquals(2, requireNonNull(topics.get("questions")).partitions().size());
            ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, TOPIC);
            var settingsNow = requireNonNull(
                    admin.describeConfigs(List.of(topic)).all().get().get(topic));
            assertEquals("60000", settingsNow.get("retention.ms").value());
            assertEquals(
                    "LogAppendTime", settingsNow.get("message.timestamp.type").value());
        }
    }

    private void send(String value) throws ExecutionException, InterruptedException {
        Map<String, Object> properties = Map.of("bootstrap.servers", kafka.bootstrap(), "acks", "all");
        try (var producer = new KafkaProducer<>(properties, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(TOPIC, "key", value)).get();
        }
    }

    private ConsumerRecord<String, String> firstRecord() {
        Map<String, Object> properties = Map.of("bootstrap.servers", kafka.bootstrap());
        try (var consumer = new KafkaConsumer<>(properties, new StringDeserializer(), new StringDeserializer())) {
            TopicPartition partition = new TopicPartition(TOPIC, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            return consumer.poll(Duration.ofSeconds(10)).iterator().next();
        }
    }
}
