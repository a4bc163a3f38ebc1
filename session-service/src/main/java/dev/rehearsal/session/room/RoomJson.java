package dev.rehearsal.session.room;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.rehearsal.contracts.SessionId;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;

/** The JSON of entries, snapshots and views. What is absent is written as null. Safe for use by many threads. */
public final class RoomJson {

    private static final ObjectMapper LENIENT = lenient().build();

    private static final ObjectMapper STRICT = lenient()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    private static final ObjectReader WHOLE = LENIENT.reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private RoomJson() {}

    private static JsonMapper.Builder lenient() {
        return JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
    }

    /** What could not be read, and why. */
    public static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        public Unreadable(String reason) {
            super(reason, null, false, false);
        }
    }

    /** The value of a log record. The session is the record's key, the time the broker's. */
    private record Stored<D>(
            UUID client, long seq, ParticipantId author, String authorName, RoomRole role, EntryKind kind, D data) {}

    private static final ObjectReader STORED = LENIENT.readerFor(new TypeReference<Stored<JsonNode>>() {});

    /** The value of the log record of an entry. */
    public static byte[] log(LogEntry entry) {
        return bytes(new Stored<>(
                entry.client(),
                entry.seq(),
                entry.author(),
                entry.authorName(),
                entry.role(),
                entry.kind(),
                entry.data()));
    }

    /** The entry in the value of a log record. */
    public static LogEntry entry(SessionId session, byte[] value, Instant time) throws Unreadable {
        try {
            Stored<JsonNode> stored = STORED.readValue(value);
            if (stored.seq() < 1 || stored.data() == null) {
                throw new Unreadable("not an entry");
            }
            EntryData data = LENIENT.treeToValue(stored.data(), stored.kind().data());
            return new LogEntry(
                    session,
                    stored.client(),
                    stored.seq(),
                    stored.author(),
                    stored.authorName(),
                    stored.role(),
                    data,
                    time);
        } catch (IOException | RuntimeException e) {
            throw new Unreadable("not an entry: " + reason(e));
        }
    }

    /** Reads what a client says in an entry; a field that is not known is an error. */
    public static EntryData fromClient(EntryKind kind, JsonNode data) throws Unreadable {
        try {
            EntryData read = STRICT.treeToValue(data, kind.data());
            if (read == null) {
                throw new Unreadable("The entry says nothing: data is missing.");
            }
            return read;
        } catch (JsonProcessingException | RuntimeException e) {
            throw new Unreadable(forClient(e));
        }
    }

    /** What is wrong with an entry, in words for whoever wrote the client: no names of classes, nothing of the library. */
    private static String forClient(Exception e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return switch (cause) {
            case UnrecognizedPropertyException unknown ->
                "There is no field \"" + unknown.getPropertyName() + "\" here.";
            case JsonMappingException mapping
            when !mapping.getPath().isEmpty() ->
                "The field \"" + path(mapping) + "\" is missing or does not have its form.";
            case JsonProcessingException other -> "data does not have the form of this kind of entry.";
            case NullPointerException missing
            when missing.getMessage() != null -> "The field \"" + missing.getMessage() + "\" is missing.";
            case IllegalArgumentException own when own.getMessage() != null -> own.getMessage();
            default -> "data does not have the form of this kind of entry.";
        };
    }

    private static String path(JsonMappingException mapping) {
        return mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? Integer.toString(step.getIndex()) : step.getFieldName())
                .collect(Collectors.joining("."));
    }

    /** The data of an entry alone, as the archive keeps it. */
    public static String data(EntryData data) {
        return text(data);
    }

    /** The data of an entry from the archive. */
    public static EntryData data(EntryKind kind, String json) throws Unreadable {
        try {
            return LENIENT.readValue(json, kind.data());
        } catch (JsonProcessingException | RuntimeException e) {
            throw new Unreadable(reason(e));
        }
    }

    /** A room's snapshot as text. */
    public static String snapshot(RoomSnapshot snapshot) {
        return text(snapshot);
    }

    /** A room's snapshot from its text. */
    public static RoomSnapshot snapshot(String json) throws Unreadable {
        try {
            return LENIENT.readValue(json, RoomSnapshot.class);
        } catch (JsonProcessingException | RuntimeException e) {
            throw new Unreadable(reason(e));
        }
    }

    /** Any value as JSON text. */
    public static String text(Object value) {
        try {
            return LENIENT.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written as JSON: " + value.getClass(), e);
        }
    }

    /** How many bytes a value takes up in the log. */
    public static int size(Object value) {
        return bytes(value).length;
    }

    private static byte[] bytes(Object value) {
        try {
            return LENIENT.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot be written as JSON: " + value.getClass(), e);
        }
    }

    /** JSON of any shape and nothing after it, for frames. */
    public static JsonNode tree(String json) throws Unreadable {
        try {
            JsonNode tree = WHOLE.readTree(json);
            if (tree == null || tree.isMissingNode()) {
                throw new Unreadable("no JSON");
            }
            return tree;
        } catch (JsonProcessingException e) {
            throw new Unreadable("no valid JSON");
        }
    }

    /** The message without what the library adds on the place in the source. */
    private static String reason(Exception e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message = String.valueOf(
                cause instanceof JsonProcessingException json ? json.getOriginalMessage() : cause.getMessage());
        String line = message.lines().findFirst().orElse("");
        return line.length() > 200 ? line.substring(0, 200) : line;
    }
}
