package dev.rehearsal.session.room;

import static dev.rehearsal.session.room.EntryChecks.require;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One shape on the shared board, in the JSON form of Excalidraw's elements. What decides between two states of a shape is read and
 * checked; the rest is kept as it came, as text, and means nothing here. Of an erased shape only what keeps it erased is left.
 * Immutable.
 */
public final class BoardElement {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1," + Limits.ELEMENT_ID_UNITS + "}");

    /** No pictures, pages or other things from elsewhere. */
    private static final Set<String> TYPES =
            Set.of("rectangle", "diamond", "ellipse", "arrow", "line", "freedraw", "text", "frame");

    private static final List<String> LEFT_OF_ERASED =
            List.of("id", "type", "version", "versionNonce", "isDeleted", "x", "y");

    private final String id;
    private final int version;
    private final int versionNonce;
    private final boolean erased;
    private final String json;

    private BoardElement(String id, int version, int versionNonce, boolean erased, String json) {
        this.id = id;
        this.version = version;
        this.versionNonce = versionNonce;
        this.erased = erased;
        this.json = json;
    }

    /**
     * Reads an element.
     *
     * @throws IllegalArgumentException if a field that must be there is missing or out of its range, or it is of a type that is not
     *     taken, points elsewhere, or is too large or too deep
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static BoardElement of(JsonNode json) {
        require(json.isObject(), "an element of the board is an object");
        String id = json.path("id").asText();
        require(
                json.path("id").isTextual() && ID.matcher(id).matches(),
                "the id of an element has 1 to " + Limits.ELEMENT_ID_UNITS + " letters, digits, _ and -");
        require(
                json.path("type").isTextual()
                        && TYPES.contains(json.path("type").textValue()),
                "an element is one of: "
                        + String.join(", ", TYPES.stream().sorted().toList()));
        JsonNode link = json.path("link");
        require(link.isMissingNode() || link.isNull(), "an element of the board has no link");
        require(json.path("isDeleted").isBoolean(), "isDeleted is true or false");
        boolean erased = json.path("isDeleted").booleanValue();
        int version = whole(json, "version", 1, erased ? Integer.MAX_VALUE : Limits.ELEMENT_VERSION);
        int nonce = whole(json, "versionNonce", 0, Integer.MAX_VALUE);
        require(json.path("x").isNumber() && json.path("y").isNumber(), "x and y are numbers");
        requireBounded(json, 1);
        String text = json.toString();
        require(
                text.length() <= Limits.ELEMENT_UNITS,
                "an element has at most " + Limits.ELEMENT_UNITS + " characters of JSON");
        return new BoardElement(id, version, nonce, erased, erased ? leftOf(json) : text);
    }

    private static int whole(JsonNode json, String field, int least, int most) {
        JsonNode number = json.path(field);
        require(
                number.isIntegralNumber()
                        && number.canConvertToInt()
                        && number.intValue() >= least
                        && number.intValue() <= most,
                field + " is a whole number from " + least + " to " + most);
        return number.intValue();
    }

    private static void requireBounded(JsonNode json, int depth) {
        require(
                !json.isContainerNode() || depth <= Limits.ELEMENT_DEPTH,
                "an element has at most " + Limits.ELEMENT_DEPTH + " objects and arrays inside each other");
        require(!json.isNumber() || Double.isFinite(json.doubleValue()), "every number of an element is finite");
        for (JsonNode inside : json) {
            requireBounded(inside, depth + 1);
        }
    }

    private static String leftOf(JsonNode json) {
        ObjectNode left = JsonNodeFactory.instance.objectNode();
        LEFT_OF_ERASED.forEach(field -> left.set(field, json.path(field)));
        return left.toString();
    }

    /** Which shape it is a state of. */
    public String id() {
        return id;
    }

    /** Whether the shape is not to be seen any more. */
    public boolean isErased() {
        return erased;
    }

    /**
     * Whether this state takes the place of another one of the same shape: the higher version does, and of two changes made on the same
     * version the one of the lower nonce. That is Excalidraw's own rule, so every browser decides alike.
     */
    public boolean replaces(BoardElement other) {
        return version > other.version || (version == other.version && versionNonce < other.versionNonce);
    }

    /** The JSON as it is kept. */
    @JsonValue
    @JsonRawValue
    public String json() {
        return json;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BoardElement element && element.json.equals(json);
    }

    @Override
    public int hashCode() {
        return json.hashCode();
    }

    @Override
    public String toString() {
        return json;
    }
}
