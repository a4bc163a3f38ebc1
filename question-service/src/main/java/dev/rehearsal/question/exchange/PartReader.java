package dev.rehearsal.question.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.rehearsal.contracts.QuestionContent.Check;
import dev.rehearsal.contracts.QuestionContent.Criterion;
import dev.rehearsal.contracts.QuestionContent.FollowUp;
import dev.rehearsal.contracts.QuestionContent.KeyPoint;
import dev.rehearsal.contracts.QuestionContent.Program;
import dev.rehearsal.contracts.QuestionContent.Source;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lists and programs of a content. An entry is a map with the names that the product writes, or plain text where that says
 * enough; a list in a cell is JSON or has an entry on each line.
 */
final class PartReader {

    private final List<String> warnings;

    PartReader(List<String> warnings) {
        this.warnings = warnings;
    }

    /** Makes one entry of a list. */
    interface Entry<T> {
        T of(JsonNode node, String at) throws NotUsable;
    }

    /** A text, also of a number; null where there is none. */
    static @Nullable String text(JsonNode node, String name) throws NotUsable {
        if (node.isNull() || node.isMissingNode()) {
            return null;
        }
        if (node.isContainerNode()) {
            throw new NotUsable(name + " has to be a text");
        }
        return node.asText();
    }

    <T> List<T> list(String name, JsonNode value, Entry<T> reader) throws NotUsable {
        JsonNode list = opened(name, value, '[');
        List<T> entries = new ArrayList<>();
        if (list.isArray()) {
            for (int i = 0; i < list.size(); i++) {
                entries.add(reader.of(list.get(i), name + "[" + i + "]"));
            }
        } else if (list.isTextual()) {
            for (String line : list.textValue().split("\n")) {
                String plain = line.strip().replaceFirst("^[-*•]\\s++", "");
                if (!plain.isEmpty()) {
                    entries.add(reader.of(JsonNodeFactory.instance.textNode(plain), name + "[" + entries.size() + "]"));
                }
            }
        } else if (!list.isNull()) {
            throw new NotUsable(name + " has to be a list");
        }
        return entries;
    }

    /** JSON that stands in a text, as in a cell of a table. */
    private static JsonNode opened(String name, JsonNode value, char begin) throws NotUsable {
        if (value.isTextual() && value.textValue().startsWith(String.valueOf(begin))) {
            try {
                return ItemTree.json(value.textValue(), 1);
            } catch (NotUsable e) {
                throw new NotUsable(name + " is not valid JSON");
            }
        }
        return value;
    }

    KeyPoint keyPoint(JsonNode node, String at) throws NotUsable {
        if (node.isValueNode()) {
            return new KeyPoint(id("point", at), required(node, at), 1);
        }
        leftOut(node, at, "id", "text", "weight");
        return new KeyPoint(id(node, "point", at), required(node.path("text"), at + ".text"), weight(node, at));
    }

    Criterion criterion(JsonNode node, String at) throws NotUsable {
        if (node.isValueNode()) {
            return new Criterion(id("criterion", at), required(node, at), 1, Map.of());
        }
        leftOut(node, at, "id", "name", "weight", "anchors");
        return new Criterion(
                id(node, "criterion", at),
                required(node.path("name"), at + ".name"),
                weight(node, at),
                anchors(node.path("anchors"), at + ".anchors"));
    }

    private static Map<String, String> anchors(JsonNode node, String at) throws NotUsable {
        Map<String, String> anchors = new LinkedHashMap<>();
        if (node instanceof ArrayNode list) {
            for (int i = 0; i < list.size(); i++) {
                anchors.put(String.valueOf(i + 1), required(list.get(i), at));
            }
        } else {
            for (Map.Entry<String, JsonNode> anchor : node.properties()) {
                anchors.put(anchor.getKey(), required(anchor.getValue(), at + "." + anchor.getKey()));
            }
        }
        return anchors;
    }

    String hint(JsonNode node, String at) throws NotUsable {
        return required(node, at);
    }

    FollowUp followUp(JsonNode node, String at) throws NotUsable {
        if (node.isValueNode()) {
            return new FollowUp("why", required(node, at));
        }
        leftOut(node, at, "kind", "text");
        return new FollowUp(required(node.path("kind"), at + ".kind"), required(node.path("text"), at + ".text"));
    }

    @Nullable
    Program program(String name, JsonNode value) throws NotUsable {
        JsonNode node = opened(name, value, '{');
        if (node.isNull()) {
            return null;
        }
        if (node.isValueNode()) {
            return new Program("text", null, required(node, name), List.of());
        }
        leftOut(node, name, "language", "fileName", "text", "code", "requires");
        JsonNode text = node.has("text") ? node.path("text") : node.path("code");
        String language = text(node.path("language"), name + ".language");
        return new Program(
                language == null ? "text" : language,
                text(node.path("fileName"), name + ".fileName"),
                required(text, name + ".text"),
                list(name + ".requires", orNull(node.path("requires")), this::hint));
    }

    Check check(JsonNode node, String at) throws NotUsable {
        leftOut(node, at, "name", "code");
        return new Check(required(node.path("name"), at + ".name"), required(node.path("code"), at + ".code"));
    }

    Source source(JsonNode node, String at) throws NotUsable {
        if (node.isValueNode()) {
            String text = required(node, at);
            return new Source(text, text.matches("https?://\\S+") ? text : null, null);
        }
        leftOut(node, at, "title", "url", "note");
        return new Source(
                required(node.path("title"), at + ".title"),
                text(node.path("url"), at + ".url"),
                text(node.path("note"), at + ".note"));
    }

    private static JsonNode orNull(JsonNode node) {
        return node.isMissingNode() ? JsonNodeFactory.instance.nullNode() : node;
    }

    private static String required(JsonNode node, String at) throws NotUsable {
        String text = text(node, at);
        if (text == null) {
            throw new NotUsable(at + " is missing");
        }
        return text;
    }

    private static String id(JsonNode node, String kind, String at) throws NotUsable {
        String id = text(node.path("id"), at + ".id");
        return id == null ? id(kind, at) : id;
    }

    /** An id for an entry without one: from its place in the list. */
    private static String id(String kind, String at) {
        return kind + "-" + (Integer.parseInt(at.replaceAll("\\D", "")) + 1);
    }

    private static int weight(JsonNode node, String at) throws NotUsable {
        JsonNode weight = node.path("weight");
        if (weight.isMissingNode() || weight.isNull()) {
            return 1;
        }
        if (!weight.canConvertToInt() || !weight.isIntegralNumber()) {
            throw new NotUsable(at + ".weight has to be a whole number");
        }
        return weight.intValue();
    }

    private void leftOut(JsonNode node, String at, String... known) {
        Set<String> names = Set.of(known);
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            if (!names.contains(entry.getKey())) {
                warnings.add(at + "." + Shown.of(entry.getKey()) + " is not known and was left out.");
            }
        }
    }
}
