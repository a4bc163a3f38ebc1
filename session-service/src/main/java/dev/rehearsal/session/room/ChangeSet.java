package dev.rehearsal.session.room;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One change of a text, in the JSON form of CodeMirror's {@code ChangeSet}: a number keeps that many units, an array
 * {@code [deleted, ...lines]} replaces {@code deleted} units by the lines joined with a line feed. Lengths count UTF-16 units, on
 * both sides. Immutable.
 */
public final class ChangeSet {

    private final List<Part> parts;
    private final int lengthBefore;
    private final int lengthAfter;

    /** {@code length} units of the old text are kept ({@code insert} null) or replaced by {@code insert}. */
    private record Part(int length, @Nullable String insert) {}

    private ChangeSet(List<Part> parts) {
        this.parts = List.copyOf(parts);
        int before = 0;
        int after = 0;
        for (Part part : parts) {
            before = Math.addExact(before, part.length());
            after = Math.addExact(
                    after, part.insert() == null ? part.length() : part.insert().length());
        }
        this.lengthBefore = before;
        this.lengthAfter = after;
    }

    /**
     * Reads CodeMirror's JSON.
     *
     * @throws IllegalArgumentException if it is malformed, a line contains a line break, or it has too many parts
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ChangeSet of(JsonNode json) {
        if (!json.isArray() || json.size() > Limits.CHANGE_PARTS) {
            throw new IllegalArgumentException("a change set is an array of at most " + Limits.CHANGE_PARTS + " parts");
        }
        List<Part> parts = new ArrayList<>(json.size());
        for (JsonNode part : json) {
            parts.add(part.isArray() ? replacement(part) : new Part(length(part), null));
        }
        try {
            return new ChangeSet(parts);
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("a change set is longer than any text", e);
        }
    }

    private static Part replacement(JsonNode part) {
        if (part.isEmpty()) {
            throw new IllegalArgumentException("a replacement starts with the number of units it deletes");
        }
        StringBuilder insert = new StringBuilder();
        for (int line = 1; line < part.size(); line++) {
            JsonNode text = part.get(line);
            if (!text.isTextual()
                    || text.textValue().indexOf('\n') >= 0
                    || text.textValue().indexOf('\r') >= 0) {
                throw new IllegalArgumentException("inserted lines are texts without line breaks");
            }
            insert.append(line == 1 ? "" : "\n").append(text.textValue());
        }
        return new Part(length(part.get(0)), insert.toString());
    }

    private static int length(JsonNode number) {
        if (!number.isIntegralNumber() || !number.canConvertToInt() || number.intValue() < 0) {
            throw new IllegalArgumentException("a length is a whole number, zero or more");
        }
        return number.intValue();
    }

    /** Units of the text this can be applied to. */
    public int lengthBefore() {
        return lengthBefore;
    }

    /** Units of the text it results in. */
    public int lengthAfter() {
        return lengthAfter;
    }

    /**
     * The text after this change.
     *
     * @throws IllegalArgumentException if {@code text} is not {@link #lengthBefore()} units long, or the result would hold half of a
     *     surrogate pair, which no JSON can carry
     */
    public String apply(String text) {
        if (text.length() != lengthBefore) {
            throw new IllegalArgumentException(
                    "the change is for " + lengthBefore + " units, the text has " + text.length());
        }
        StringBuilder result = new StringBuilder(lengthAfter);
        int from = 0;
        for (Part part : parts) {
            if (part.insert() == null) {
                result.append(text, from, from + part.length());
            } else {
                result.append(part.insert());
            }
            from += part.length();
        }
        requireWholePairs(result);
        return result.toString();
    }

    /** Who is told of a change piece by piece, in the order of the text. */
    public interface Listener {

        /** So many units stay as they are. */
        void kept(int units);

        /** So many units give way to a text, which may be empty. */
        void replaced(int units, String by);
    }

    /** Tells what it does to a text. */
    public void tell(Listener listener) {
        for (Part part : parts) {
            if (part.insert() == null) {
                listener.kept(part.length());
            } else {
                listener.replaced(part.length(), part.insert());
            }
        }
    }

    private static void requireWholePairs(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (Character.isSurrogate(unit)) {
                boolean whole = Character.isHighSurrogate(unit)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!whole) {
                    throw new IllegalArgumentException("the change would tear a surrogate pair apart");
                }
                i++;
            }
        }
    }

    /** CodeMirror's JSON again. */
    @JsonValue
    public ArrayNode json() {
        ArrayNode json = JsonNodeFactory.instance.arrayNode();
        for (Part part : parts) {
            if (part.insert() == null) {
                json.add(part.length());
                continue;
            }
            ArrayNode replacement = json.addArray().add(part.length());
            if (!part.insert().isEmpty()) {
                for (String line : part.insert().split("\n", -1)) {
                    replacement.add(line);
                }
            }
        }
        return json;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ChangeSet changes && changes.parts.equals(parts);
    }

    @Override
    public int hashCode() {
        return parts.hashCode();
    }

    @Override
    public String toString() {
        return json().toString();
    }
}
