package dev.rehearsal.platform.outbox;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rehearsal.contracts.OrganisationId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.clients.producer.RoundRobinPartitioner;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.NotEnoughReplicasException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class OutboxBatchTest {

    private final Broker broker = new Broker();

    @Test
    void whatFollowsAFailedEventOfItsKeyWaitsAndOtherKeysGoOn() throws Exception {
        // Given
        broker.fails("a2", new NotEnoughReplicasException("not now"));
        // When
        OutboxBatch sent =
                send(event("t", "a", "a1"), event("t", "a", "a2"), event("t", "b", "b1"), event("t", "a", "a3"));
        // Then
        assertEquals(List.of("a1", "b1", "a2"), broker.asked);
        assertEquals(List.of("a1", "b1"), data(sent.acknowledged()));
        assertThrows(ExecutionException.class, sent::throwFailure);
    }

    @Test
    void anEventLeavesWhenTheOneBeforeItIsAcknowledgedAndNotSooner() throws Exception {
        // Given
        broker.answersLate("a1");
        // When
        OutboxBatch sent = send(event("t", "a", "a1"), event("t", "a", "a2"));
        // Then
        assertEquals(List.of("a1", "acknowledged a1", "a2"), broker.asked);
        assertEquals(List.of("a1", "a2"), data(sent.acknowledged()));
    }

    @Test
    void whatCanNeverBeSentIsRefusedWithTheReasonAndDoesNotStopItsKey() throws Exception {
        // Given
        broker.fails("a1", new RecordTooLargeException("too large"));
        // When
        OutboxBatch sent = send(event("t", "a", "a1"), event("t", "a", "a2"));
        // Then
        assertEquals(List.of("a2"), data(sent.acknowledged()));
        assertEquals("a1", data(List.of(sent.refused().getFirst().event())).getFirst());
        assertEquals(
                "org.apache.kafka.common.errors.RecordTooLargeException: too large",
                sent.refused().getFirst().reason());
        assertDoesNotThrow(sent::throwFailure);
    }

    @Test
    void aTopicThatCannotBeReachedIsAskedOnceInABatch() throws Exception {
        // Given
        broker.fails("a1", new TimeoutException("the topic is not known"));
        // When
        OutboxBatch sent = send(event("t", "a", "a1"), event("t", "b", "b1"), event("other", "a", "c1"));
        // Then
        assertEquals(List.of("a1", "c1"), broker.asked);
        assertEquals(List.of("c1"), data(sent.acknowledged()));
        assertThrows(ExecutionException.class, sent::throwFailure);
    }

    private OutboxBatch send(WaitingEvent... events) throws InterruptedException {
        return OutboxBatch.send(broker, List.of(events), "/test");
    }

    private WaitingEvent event(String topic, String key, String data) {
        return new WaitingEvent(
                UUID.randomUUID(),
                topic,
                key,
                "something.happened.v1",
                new OrganisationId(UUID.randomUUID()),
                Instant.EPOCH,
                data.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> data(List<WaitingEvent> events) {
        return events.stream().map(e -> text(e.data())).toList();
    }

    private static String text(byte[] data) {
        return new String(data, StandardCharsets.UTF_8);
    }

    /** Answers as it is told to, and remembers what it was asked. */
    private static final class Broker extends MockProducer<String, byte[]> {

        private final List<String> asked = new ArrayList<>();
        private final Map<String, Exception> failures = new HashMap<>();
        private String late = "";

        Broker() {
            super(true, new RoundRobinPartitioner(), new StringSerializer(), new ByteArraySerializer());
        }

        void fails(String data, Exception failure) {
            failures.put(data, failure);
        }

        void answersLate(String data) {
            late = data;
        }

        @Override
        public Future<RecordMetadata> send(ProducerRecord<String, byte[]> message) {
            String data = text(message.value());
            asked.add(data);
            Exception failure = failures.get(data);
            if (failure != null) {
                return CompletableFuture.failedFuture(failure);
            }
            RecordMetadata metadata = new RecordMetadata(new TopicPartition(message.topic(), 0), 0, 0, 0, 0, 0);
            if (!data.equals(late)) {
                return CompletableFuture.completedFuture(metadata);
            }
            return new CompletableFuture<>() {
                @Override
                public RecordMetadata get() {
                    asked.add("acknowledged " + data);
                    return metadata;
                }
            };
        }
    }
}
