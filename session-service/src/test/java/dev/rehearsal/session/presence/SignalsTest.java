package dev.rehearsal.session.presence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rehearsal.contracts.Topics;
import dev.rehearsal.platform.kafka.KafkaClients;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.NotificationOptions;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class SignalsTest {

    private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");

    private final List<Signals.Signal> handedOn = new ArrayList<>();
    private final Signals signals =
            new Signals(new PresenceSender(new KafkaClients("", "")), new Handed(), Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void aSignalThatCameLateIsNotAppliedLate() {
        // When
        signals.take(sentBefore(Duration.ofSeconds(6)));
        signals.take(sentBefore(Duration.ofSeconds(4)));
        // Then
        assertEquals(1, handedOn.size());
        assertEquals("hello", handedOn.getFirst().data().path("say").asText());
    }

    private static ConsumerRecord<String, byte[]> sentBefore(Duration age) {
        String tab = "{\"participant\":\"" + new UUID(0, 1) + "\",\"client\":\"" + new UUID(0, 2) + "\"}";
        String note = "{\"from\":" + tab + ",\"to\":null,\"data\":{\"say\":\"hello\"}}";
        return new ConsumerRecord<>(
                Topics.SESSION_PRESENCE,
                0,
                0,
                NOW.minus(age).toEpochMilli(),
                TimestampType.LOG_APPEND_TIME,
                36,
                note.length(),
                new UUID(0, 3).toString(),
                note.getBytes(StandardCharsets.UTF_8),
                new RecordHeaders(),
                Optional.empty());
    }

    /** Notes what would be told to observers. */
    private final class Handed implements Event<Signals.Signal> {

        @Override
        public void fire(Signals.Signal event) {
            handedOn.add(event);
        }

        @Override
        public <U extends Signals.Signal> CompletionStage<U> fireAsync(U event) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends Signals.Signal> CompletionStage<U> fireAsync(U event, NotificationOptions options) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Event<Signals.Signal> select(Annotation... qualifiers) {
            return this;
        }

        @Override
        public <U extends Signals.Signal> Event<U> select(Class<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <U extends Signals.Signal> Event<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
            throw new UnsupportedOperationException();
        }
    }
}
