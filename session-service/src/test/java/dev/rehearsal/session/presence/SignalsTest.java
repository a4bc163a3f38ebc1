package dev.rehearsal.session.presence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rehearsal.contracts.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class SignalsTest {

    private static final Instant NOW = Instant.parse("2026-11-21T09:00:00Z");

    @Test
    void aSignalThatCameLateIsNotAppliedLate() {
        assertTrue(Signals.read(sentBefore(Duration.ofSeconds(6)), NOW).isEmpty());
        assertEquals(
                "hello",
                Signals.read(sentBefore(Duration.ofSeconds(4)), NOW)
                        .orElseThrow()
                        .data()
                        .path("say")
                        .asText());
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
}
