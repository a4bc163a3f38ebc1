package dev.rehearsal.system;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.rehearsal.client.Api;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The document in the repository, from which the web application's types are generated, is the one that the gateway serves. */
class OpenApiIT {

    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final RunningRehearsal product = RunningRehearsal.shared();

    @Test
    void theDocumentInTheRepositoryIsTheOneServed() throws Exception {
        // Run with -Drehearsal.update=true to write it anew.
        Path file = RunningRehearsal.HOME.resolve("docs/openapi.json");
        String served = JSON.writeValueAsString(
                        sorted(Api.at(product.address()).get("/openapi.json").ok()))
                + "\n";
        if (Boolean.getBoolean("rehearsal.update")) {
            Files.writeString(file, served);
        }
        assertEquals(served, Files.readString(file), "write it anew with -Drehearsal.update=true");
    }

    /** Names in order, so that a change shows as what it is. */
    private static JsonNode sorted(JsonNode node) {
        if (node.isObject()) {
            TreeMap<String, JsonNode> fields = new TreeMap<>();
            node.properties().forEach(field -> fields.put(field.getKey(), sorted(field.getValue())));
            return JSON.createObjectNode().setAll(fields);
        }
        if (node.isArray()) {
            var array = JSON.createArrayNode();
            node.forEach(item -> array.add(sorted(item)));
            return array;
        }
        return node;
    }
}
