package dev.rehearsal.platform.text;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Which text can be kept at all: PostgreSQL has no character zero, and half a surrogate pair is no character. */
public final class StorableText {

    private StorableText() {}

    public static boolean is(String text) {
        return text.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    /** Whether all texts in it, names of fields too, can be kept. */
    public static boolean is(JsonNode json) {
        if (json.isTextual()) {
            return is(json.textValue());
        }
        for (Map.Entry<String, JsonNode> field : json.properties()) {
            if (!is(field.getKey())) {
                return false;
            }
        }
        for (JsonNode inside : json) {
            if (!is(inside)) {
                return false;
            }
        }
        return true;
    }

    /** The text without what cannot be kept. */
    public static String of(String text) {
        return is(text) ? text : text.replace("\0", "").replaceAll("\\p{Cs}", "");
    }
}
