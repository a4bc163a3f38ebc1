package dev.rehearsal.question.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;

/**
 * Writes trees as YAML that reads well in a review and that every YAML reader takes as it is meant: keys and numbers plain, texts in
 * double quotes, so that none is taken for a date, a number or a truth value, and texts of several plain lines as literal blocks.
 */
final class YamlText {

    private YamlText() {}

    /** Writes the entries of a map, the first one where the line stands, the others indented. */
    static void map(Appendable out, JsonNode map, int indent) throws IOException {
        boolean first = true;
        for (Map.Entry<String, JsonNode> entry : map.properties()) {
            if (!first) {
                out.append(" ".repeat(indent));
            }
            first = false;
            // A key of digits is written in quotes, since it is a text.
            String key = entry.getKey();
            out.append(key.matches("[A-Za-z]++") ? key : quoted(key)).append(':');
            value(out, entry.getValue(), indent);
        }
    }

    private static void value(Appendable out, JsonNode value, int indent) throws IOException {
        if (value.isObject() && !value.isEmpty()) {
            out.append('\n').append(" ".repeat(indent + 2));
            map(out, value, indent + 2);
        } else if (value.isArray() && !value.isEmpty()) {
            out.append('\n');
            for (JsonNode entry : value) {
                entry(out, entry, indent);
            }
        } else {
            scalar(out.append(' '), value, indent + 2);
        }
    }

    /** One entry of a list; lists stand where the key above them stands. */
    static void entry(Appendable out, JsonNode entry, int indent) throws IOException {
        out.append(" ".repeat(indent)).append("- ");
        if (entry.isObject() && !entry.isEmpty()) {
            map(out, entry, indent + 2);
        } else {
            scalar(out, entry, indent + 2);
        }
    }

    private static void scalar(Appendable out, JsonNode value, int indent) throws IOException {
        if (value.isContainerNode()) {
            out.append(value.isArray() ? "[]\n" : "{}\n");
        } else if (!value.isTextual()) {
            out.append(value.asText()).append('\n');
        } else if (isBlock(value.textValue())) {
            block(out, value.textValue(), indent);
        } else {
            out.append(quoted(value.textValue())).append('\n');
        }
    }

    private static boolean isBlock(String text) {
        int end = text.length() - 1;
        return text.indexOf('\n') > 0
                && text.charAt(0) != ' '
                && !(end > 0 && text.charAt(end) == '\n' && text.charAt(end - 1) == '\n')
                && text.indexOf(" \n") < 0
                && text.charAt(end) != ' '
                && text.chars().allMatch(YamlText::plain);
    }

    /** What stands in a literal block as itself, whichever version of YAML reads it. */
    private static boolean plain(int character) {
        return character == '\n'
                || (character >= 0x20 && character <= 0x7e)
                || (character >= 0xa1 && character < 0x2000)
                || (character > 0x202f && character <= 0xdfff);
    }

    private static void block(Appendable out, String text, int indent) throws IOException {
        boolean ends = text.endsWith("\n");
        out.append(ends ? "|\n" : "|-\n");
        String body = ends ? text.substring(0, text.length() - 1) : text;
        for (String line : body.split("\n", -1)) {
            out.append(line.isEmpty() ? "" : " ".repeat(indent)).append(line).append('\n');
        }
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            switch (character) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                case '\r' -> quoted.append("\\r");
                default -> {
                    if (plain(character)) {
                        quoted.append(character);
                    } else {
                        quoted.append(String.format("\\u%04x", (int) character));
                    }
                }
            }
        }
        return quoted.append('"').toString();
    }
}
