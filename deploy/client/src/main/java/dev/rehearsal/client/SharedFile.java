package dev.rehearsal.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** One shared file of a room, as the server's frames tell it. Guarded by the lock of the room it belongs to. */
final class SharedFile {

    private final String name;
    private String text = "";
    private long version;
    private long position;

    SharedFile(String name) {
        this.name = name;
    }

    String text() {
        return text;
    }

    /** Takes a frame of the server; one that tells what is known already changes nothing. */
    void take(JsonNode frame) {
        if (frame.path("view").has("files")) {
            for (JsonNode file : frame.path("view").path("files")) {
                if (file.path("name").asText().equals(name)) {
                    text = file.path("text").asText();
                    version = file.path("version").asLong();
                    position = frame.path("position").asLong();
                }
            }
        } else if (frame.path("kind").asText().equals("edited")
                && frame.path("data").path("file").asText().equals(name)
                && frame.path("position").asLong() > position) {
            edited(frame);
        }
    }

    private void edited(JsonNode frame) {
        if (frame.path("data").path("base").asLong() != version) {
            throw new IllegalStateException("version " + version + " is followed by " + frame);
        }
        for (JsonNode update : frame.path("data").path("updates")) {
            text = applied(update);
            version++;
        }
        position = frame.path("position").asLong();
    }

    private String applied(JsonNode update) {
        StringBuilder changed = new StringBuilder();
        int at = 0;
        for (JsonNode part : update) {
            if (part.isInt()) {
                changed.append(text, at, at + part.asInt());
                at += part.asInt();
            } else {
                at += part.path(0).asInt();
                List<String> lines = new ArrayList<>();
                part.forEach(line -> lines.add(line.asText()));
                changed.append(String.join("\n", lines.subList(1, lines.size())));
            }
        }
        return changed.toString();
    }

    /** The data of an edit that adds a line to the end. */
    ObjectNode appending(String line) {
        ObjectNode data = Api.object().put("file", name).put("base", version);
        ArrayNode changes = data.putArray("updates").addArray();
        if (!text.isEmpty()) {
            changes.add(text.length());
        }
        changes.addArray().add(0).add(line).add("");
        return data;
    }
}
