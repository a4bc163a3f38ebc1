package dev.rehearsal.platform.kafka;

import dev.rehearsal.contracts.Topics;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes producers and consumers. Whoever asks for one closes it. */
@ApplicationScoped
public class KafkaClients {

    private final String bootstrapServers;
    private final String application;

    public KafkaClients(
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
            @ConfigProperty(name = "quarkus.application.name") String application) {
        this.bootstrapServers = bootstrapServers;
        this.application = application;
    }

    /** A producer that waits for all in-sync replicas, does not linger, and never writes an entry twice or out of order by itself. */
    public KafkaProducer<String, byte[]> producer(String purpose) {
        Map<String, Object> settings = common(purpose);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topics.MOST_MESSAGE_BYTES);
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 8L * 1024 * 1024);
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    /** A consumer that is a member of a group and commits by hand. */
    public KafkaConsumer<String, byte[]> groupConsumer(String group, int maxRecords) {
        Map<String, Object> settings = consumerSettings(group, maxRecords);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 6_000);
        settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 2_000);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    /** A consumer without a group: it is assigned partitions and positions by hand. */
    public KafkaConsumer<String, byte[]> freeConsumer(String purpose, int maxRecords) {
        Map<String, Object> settings = consumerSettings(purpose, maxRecords);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    /** For questions about topics and groups. */
    public Admin admin(String purpose) {
        return Admin.create(common(purpose));
    }

    private Map<String, Object> consumerSettings(String purpose, int maxRecords) {
        Map<String, Object> settings = common(purpose);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, maxRecords);
        settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 8 * 1024 * 1024);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return settings;
    }

    private Map<String, Object> common(String purpose) {
        Map<String, Object> settings = new HashMap<>();
        settings.put("bootstrap.servers", bootstrapServers);
        settings.put(
                "client.id",
                application + "-" + purpose + "-" + ProcessHandle.current().pid());
        settings.put("enable.metrics.push", false);
        // When a broker dies its partitions have another leader within seconds: ask for it often, and do not wait for
        // the dead.
        settings.put("retry.backoff.max.ms", 200L);
        settings.put("reconnect.backoff.max.ms", 500L);
        settings.put("request.timeout.ms", 5_000);
        settings.put("socket.connection.setup.timeout.ms", 2_000L);
        settings.put("socket.connection.setup.timeout.max.ms", 4_000L);
        return settings;
    }
}
