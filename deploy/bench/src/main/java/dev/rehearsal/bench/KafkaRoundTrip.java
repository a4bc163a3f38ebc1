package dev.rehearsal.bench;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The reference: one producer, one consumer, one partition of the same broker; acks=all, no linger, 500 bytes. */
final class KafkaRoundTrip implements AutoCloseable {

    private static final int BYTES = 500;

    private final String topic;
    private final KafkaProducer<byte[], byte[]> producer;
    private final Thread reader;
    private volatile boolean closed;

    KafkaRoundTrip(String bootstrap, String topic, Latencies latencies) throws Exception {
        this.topic = topic;
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
        }
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap, "acks", "all", "linger.ms", 0),
                new ByteArraySerializer(),
                new ByteArraySerializer());
        KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrap, "enable.auto.commit", false),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        TopicPartition partition = new TopicPartition(topic, 0);
        consumer.assign(List.of(partition));
        consumer.seekToBeginning(List.of(partition));
        reader = Thread.ofPlatform().name("round-trip").start(() -> read(consumer, latencies));
    }

    void send() {
        byte[] value = new byte[BYTES];
        ByteBuffer.wrap(value).putLong(System.nanoTime());
        producer.send(new ProducerRecord<>(topic, 0, null, value));
    }

    @Override
    public void close() throws InterruptedException {
        closed = true;
        reader.join();
        producer.close(Duration.ofSeconds(1));
    }

    private void read(KafkaConsumer<byte[], byte[]> consumer, Latencies latencies) {
        try (consumer) {
            while (!closed) {
                for (ConsumerRecord<byte[], byte[]> message : consumer.poll(Duration.ofMillis(200))) {
                    latencies.add(
                            System.nanoTime() - ByteBuffer.wrap(message.value()).getLong());
                }
            }
        }
    }
}
