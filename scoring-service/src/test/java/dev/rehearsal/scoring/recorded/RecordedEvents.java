package dev.rehearsal.scoring.recorded;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.rehearsal.contracts.CloudEvent;
import dev.rehearsal.contracts.EventJson;
import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.contracts.SessionId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The files of the recording; session-service makes them, but for the scores. */
final class RecordedEvents {

    static final SessionId SESSION = SessionId.of("5e550000-0000-4000-8000-000000000001");
    static final MemberId ADA = MemberId.of("ada00000-0000-4000-8000-000000000001");
    static final MemberId BEN = MemberId.of("be000000-0000-4000-8000-000000000002");

    private static final Path FOLDER = Path.of("..", "contracts", "src", "recorded", "interview");
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    /** The last digits of a root or a logarithm are the processor's affair. */
    private static final Comparator<JsonNode> CLOSELY = (a, b) ->
            a.isNumber() && b.isNumber() && Math.abs(a.doubleValue() - b.doubleValue()) < 1e-9 || a.equals(b) ? 0 : 1;

    private RecordedEvents() {}

    /** The events of the topic {@code sessions}, in its order. */
    static List<CloudEvent> inOrder() {
        try {
            List<CloudEvent> events = new ArrayList<>();
            for (String line : Files.readAllLines(FOLDER.resolve("sessions.jsonl"))) {
                events.add(event(JSON.readTree(line)));
            }
            return events;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CloudEvent event(JsonNode line) {
        Map<String, String> headers = new LinkedHashMap<>();
        line.get("headers")
                .properties()
                .forEach(
                        header -> headers.put(header.getKey(), header.getValue().textValue()));
        try {
            return EventJson.read(headers, line.get("value").toString().getBytes(StandardCharsets.UTF_8));
        } catch (EventJson.UnreadableEvent e) {
            throw new AssertionError(line.toString(), e);
        }
    }

    /** Checks that a view is the one that was kept; with {@code -Drehearsal.update=true}, keeps it. */
    static void assertKept(String file, Object view) throws IOException {
        JsonNode now = JSON.readTree(JSON.writeValueAsString(view));
        Path path = FOLDER.resolve(file);
        if (Boolean.getBoolean("rehearsal.update")) {
            Files.createDirectories(path.getParent());
            Files.writeString(path, JSON.writeValueAsString(now) + "\n");
        }
        JsonNode kept = JSON.readTree(Files.readString(path));
        assertTrue(
                kept.equals(CLOSELY, now),
                () -> file + " says\n" + kept.toPrettyString() + "\nbut it comes to\n" + now.toPrettyString()
                        + "\nsee README.md beside it");
    }
}
