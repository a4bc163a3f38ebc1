package dev.rehearsal.platform.inbox;

import dev.rehearsal.contracts.CloudEvent;
import dev.rehearsal.contracts.EventJson;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Reads records of domain topics as the events they carry. */
public final class EventRecords {

    private EventRecords() {}

    /**
     * Reads one record.
     *
     * @throws EventJson.UnreadableEvent if it is empty, or not an event of a known type
     */
    public static CloudEvent read(ConsumerRecord<String, byte[]> message) throws EventJson.UnreadableEvent {
        if (message.value() == null) {
            throw new EventJson.UnreadableEvent("the value is empty");
        }
        Map<String, String> headers = new HashMap<>();
        for (Header header : message.headers()) {
            if (header.value() != null) {
                headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
            }
        }
        return EventJson.read(headers, message.value());
    }
}
