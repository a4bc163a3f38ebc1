package dev.rehearsal.testkit;

import dev.rehearsal.contracts.CloudEvent;
import dev.rehearsal.contracts.EventJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * A record as it stands in a topic.
 *
 * @param key the record key, or null
 * @param headers by name; of equal names the last
 * @param value the payload as it is; empty for a tombstone
 * @param time the record's timestamp
 */
@SuppressWarnings("ArrayRecordComponent") // a payload nobody compares
public record Received(
        String topic,
        int partition,
        long offset,
        @Nullable String key,
        Map<String, String> headers,
        byte[] value,
        Instant time) {

    static Received of(ConsumerRecord<byte[], byte[]> kafkaRecord) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : kafkaRecord.headers()) {
            headers.put(header.key(), header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8));
        }
        byte[] key = kafkaRecord.key();
        byte[] value = kafkaRecord.value();
        return new Received(
                kafkaRecord.topic(),
                kafkaRecord.partition(),
                kafkaRecord.offset(),
                key == null ? null : new String(key, StandardCharsets.UTF_8),
                headers,
                value == null ? new byte[0] : value,
                Instant.ofEpochMilli(kafkaRecord.timestamp()));
    }

    /** Its event type, or an empty text if it has none. */
    public String type() {
        return headers.getOrDefault(CloudEvent.TYPE, "");
    }

    /**
     * The event it carries.
     *
     * @throws AssertionError if it is none that the contracts know
     */
    public CloudEvent event() {
        try {
            return EventJson.read(headers, value);
        } catch (EventJson.UnreadableEvent e) {
            throw new AssertionError("Not an event: " + this, e);
        }
    }

    /** The payload as text. */
    public String text() {
        return new String(value, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return topic + "-" + partition + "@" + offset + " " + key + " " + type() + " " + text();
    }
}
