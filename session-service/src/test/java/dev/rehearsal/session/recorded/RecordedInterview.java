package dev.rehearsal.session.recorded;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rehearsal.contracts.CloudEvent;
import dev.rehearsal.contracts.EventJson;
import dev.rehearsal.contracts.Topics;
import dev.rehearsal.session.TestJson;
import dev.rehearsal.session.room.RoomJson;
import dev.rehearsal.session.room.log.LogRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;

/** The files of the recording. With {@code -Drehearsal.update=true} they are written, otherwise only read. */
final class RecordedInterview {

    private static final Path FOLDER = Path.of("..", "contracts", "src", "recorded", "interview");
    private static final String LOG = "session-log.jsonl";
    private static final String EVENTS = "sessions.jsonl";
    private static final ObjectMapper JSON = new ObjectMapper();

    private RecordedInterview() {}

    static boolean isToBeWritten() {
        return Boolean.getBoolean("rehearsal.update");
    }

    /** The records of the session log, in its order. */
    static List<LogRecord> log() {
        List<LogRecord> records = new ArrayList<>();
        for (JsonNode line : lines(LOG)) {
            ConsumerRecord<String, byte[]> message = new ConsumerRecord<>(
                    Topics.SESSION_LOG,
                    0,
                    line.get("offset").longValue(),
                    Instant.parse(line.get("time").textValue()).toEpochMilli(),
                    TimestampType.LOG_APPEND_TIME,
                    0,
                    0,
                    line.get("key").textValue(),
                    line.get("value").toString().getBytes(StandardCharsets.UTF_8),
                    new RecordHeaders(),
                    Optional.empty());
            headers(line).forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
            try {
                records.add(LogRecord.of(message));
            } catch (RoomJson.Unreadable e) {
                throw new AssertionError(line.toString(), e);
            }
        }
        return records;
    }

    /** The domain events that followed, in the order of the topic. */
    static List<CloudEvent> events() {
        List<CloudEvent> events = new ArrayList<>();
        for (JsonNode line : lines(EVENTS)) {
            try {
                events.add(EventJson.read(
                        headers(line), line.get("value").toString().getBytes(StandardCharsets.UTF_8)));
            } catch (EventJson.UnreadableEvent e) {
                throw new AssertionError(line.toString(), e);
            }
        }
        return events;
    }

    private static Map<String, String> headers(JsonNode line) {
        Map<String, String> headers = new LinkedHashMap<>();
        line.get("headers")
                .properties()
                .forEach(
                        header -> headers.put(header.getKey(), header.getValue().textValue()));
        return headers;
    }

    private static List<JsonNode> lines(String file) {
        try {
            List<JsonNode> lines = new ArrayList<>();
            for (String line : Files.readAllLines(FOLDER.resolve(file))) {
                lines.add(JSON.readTree(line));
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void writeLog(List<LogRecord> records) {
        StringBuilder lines = new StringBuilder();
        for (LogRecord logged : records) {
            ObjectNode line = JSON.createObjectNode()
                    .put("offset", logged.offset())
                    .put("time", logged.entry().time().toString())
                    .put("key", logged.entry().session().toString());
            line.putObject("headers").put("organisation", logged.organisation().toString());
            line.set("value", tree(new String(RoomJson.log(logged.entry()), StandardCharsets.UTF_8)));
            lines.append(line).append('\n');
        }
        write(LOG, lines.toString());
    }

    static void writeEvents(List<CloudEvent> events) {
        StringBuilder lines = new StringBuilder();
        for (CloudEvent event : events) {
            ObjectNode line = JSON.createObjectNode().put("key", event.key());
            ObjectNode headers = line.putObject("headers");
            event.headers().forEach(headers::put);
            line.set("value", tree(new String(EventJson.write(event.data()), StandardCharsets.UTF_8)));
            lines.append(line).append('\n');
        }
        write(EVENTS, lines.toString());
    }

    /** Checks that a view is the one that was kept. */
    static void assertKept(String file, Object view) throws IOException {
        JsonNode now = tree(RoomJson.text(view));
        if (isToBeWritten()) {
            write(file, JSON.writer(SerializationFeature.INDENT_OUTPUT).writeValueAsString(now) + "\n");
        }
        assertEquals(JSON.readTree(Files.readString(FOLDER.resolve(file))), now, file + ": see README.md beside it");
    }

    /** Checks that lines of JSON are those that were kept. */
    static void assertKept(String file, List<String> lines) {
        List<JsonNode> now = lines.stream().map(RecordedInterview::tree).toList();
        if (isToBeWritten()) {
            write(file, now.stream().map(line -> line + "\n").collect(Collectors.joining()));
        }
        assertEquals(lines(file), now, file + ": see README.md beside it");
    }

    private static void write(String file, String text) {
        try {
            Path path = FOLDER.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode tree(String json) {
        JsonNode tree = TestJson.tree(json);
        tree.findValues("anchors").forEach(anchors -> sort((ObjectNode) anchors));
        return tree;
    }

    /** The order of a map is not the same in every JVM, and a recording should not change for that. */
    private static void sort(ObjectNode map) {
        Map<String, JsonNode> sorted = new LinkedHashMap<>();
        List<String> names = new ArrayList<>();
        map.fieldNames().forEachRemaining(names::add);
        new TreeSet<>(names).forEach(name -> sorted.put(name, map.get(name)));
        map.removeAll();
        map.setAll(sorted);
    }
}
