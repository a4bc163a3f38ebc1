package dev.rehearsal.contracts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The documents that follow from the contracts, by the path below the repository at which they are kept. */
final class GeneratedDocuments {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private GeneratedDocuments() {}

    static Map<Path, String> all() {
        Map<Path, String> documents = new LinkedHashMap<>();
        for (EventTypes.EventType type : EventTypes.all()) {
            ObjectNode schema = RecordSchema.of(type.name(), type.meaning(), type.record());
            documents.put(Path.of("contracts/src/main/resources/schemas", type.name() + ".schema.json"), write(schema));
        }
        documents.put(Path.of("contracts/src/main/resources/asyncapi.json"), write(asyncApi()));
        documents.put(Path.of("docs/events.md"), EventsPage.text());
        return documents;
    }

    private static JsonNode asyncApi() {
        ObjectNode document = JSON.createObjectNode().put("asyncapi", "3.0.0");
        document.putObject("info")
                .put("title", "Rehearsal events")
                .put("version", "1.0.0")
                .put("description", "CloudEvents 1.0 in binary mode: attributes in ce_ headers, data as JSON.");
        ObjectNode channels = document.putObject("channels");
        ObjectNode operations = document.putObject("operations");
        ObjectNode messages = document.putObject("components").putObject("messages");
        for (EventTypes.EventType type : EventTypes.all()) {
            ObjectNode channel = channels.has(type.topic())
                    ? (ObjectNode) channels.get(type.topic())
                    : channels.putObject(type.topic()).put("address", type.topic());
            channel.withObjectProperty("messages")
                    .putObject(type.name())
                    .put("$ref", "#/components/messages/" + type.name());
            if (!operations.has(type.topic())) {
                operations
                        .putObject(type.topic())
                        .put("action", "receive")
                        .putObject("channel")
                        .put("$ref", "#/channels/" + type.topic());
            }
            ObjectNode message = messages.putObject(type.name());
            message.put("name", type.name()).put("summary", type.meaning()).put("contentType", "application/json");
            message.set("payload", RecordSchema.of(type.name(), type.meaning(), type.record()));
        }
        return document;
    }

    private static String write(JsonNode node) {
        try {
            return JSON.writeValueAsString(node) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
