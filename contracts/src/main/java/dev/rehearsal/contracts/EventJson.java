package dev.rehearsal.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Reads and writes the JSON of events. Unknown fields are ignored, so that optional ones can be added. Safe for use by many threads. */
public final class EventJson {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .build();

    private EventJson() {}

    /** What could not be read as an event, and why. */
    public static final class UnreadableEvent extends Exception {
        private static final long serialVersionUID = 1L;

        public UnreadableEvent(String reason) {
            super(reason);
        }
    }

    public static byte[] write(Event event) {
        return write((Object) event);
    }

    /** Writes any record with the rules of event JSON: ISO times, no nulls. */
    public static byte[] write(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written as JSON: " + value.getClass(), e);
        }
    }

    /** Reads any record written by {@link #write(Object)}. */
    public static <T> T read(byte[] json, Class<T> type) throws UnreadableEvent {
        try {
            T value = MAPPER.readValue(json, type);
            if (value == null) {
                throw new UnreadableEvent("the JSON is null");
            }
            return value;
        } catch (IOException e) {
            throw new UnreadableEvent(String.valueOf(e.getMessage()));
        }
    }

    /** Reads JSON of any shape. */
    public static JsonNode tree(byte[] json) throws UnreadableEvent {
        return read(json, JsonNode.class);
    }

    /**
     * Reads an event from a record's headers and value.
     *
     * @throws UnreadableEvent if a header is missing or malformed, the type is not known, or the data do not fit the type
     */
    public static CloudEvent read(Map<String, String> headers, byte[] data) throws UnreadableEvent {
        String name = required(headers, CloudEvent.TYPE);
        EventTypes.EventType type =
                EventTypes.named(name).orElseThrow(() -> new UnreadableEvent("unknown event type " + name));
        Event event = read(data, type.record());
        try {
            OrganisationId organisation = OrganisationId.of(required(headers, CloudEvent.ORGANISATION));
            return new CloudEvent(
                    UUID.fromString(required(headers, CloudEvent.ID)),
                    name,
                    required(headers, CloudEvent.SOURCE),
                    Instant.parse(required(headers, CloudEvent.TIME)),
                    organisation,
                    event.key(organisation),
                    event);
        } catch (RuntimeException e) {
            throw new UnreadableEvent("malformed attribute: " + e.getMessage());
        }
    }

    private static String required(Map<String, String> headers, String name) throws UnreadableEvent {
        String value = headers.get(name);
        if (value == null) {
            throw new UnreadableEvent("header " + name + " is missing");
        }
        return value;
    }
}
