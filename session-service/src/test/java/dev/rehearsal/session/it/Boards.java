package dev.rehearsal.session.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.rehearsal.session.TestJson;
import dev.rehearsal.session.room.Drawings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What browsers draw, and what they make of the board: of each shape the state that wins. */
final class Boards {

    private static final int SHAPES = 7;

    private Boards() {}

    /** A stroke that changes two shapes; of the same number with another nonce, it is somebody else's change of the same. */
    static String stroke(int number, int nonce) {
        return drawn(state(number, nonce), state(number + 3, nonce));
    }

    /** The nonce of the other one who draws; sometimes the lower, sometimes the higher. */
    static int otherNonce(int number) {
        return 1 + 2 * (number % 2);
    }

    private static String state(int number, int nonce) {
        String id = "shape-" + number % SHAPES;
        int version = 1 + number / SHAPES;
        return number % 11 == 0 ? Drawings.erased(id, version, nonce) : Drawings.rectangle(id, version, nonce);
    }

    /** What the board comes to when two people have drawn that many strokes, one of them with nonce 2, without any server. */
    static Map<String, JsonNode> won(int strokes) {
        List<JsonNode> entries = new ArrayList<>();
        for (int i = 1; i <= strokes; i++) {
            for (int nonce : new int[] {2, otherNonce(i)}) {
                entries.add(TestJson.tree("{\"kind\":\"drawn\",\"data\":" + stroke(i, nonce) + "}"));
            }
        }
        Map<String, JsonNode> winners = folded(MissingNode.getInstance(), entries);
        winners.replaceAll((id, shape) ->
                shape.path("isDeleted").asBoolean() ? TestJson.tree(Drawings.leftOf(shape.toString())) : shape);
        return winners;
    }

    /** The data of an entry that draws these. */
    static String drawn(String... elements) {
        return "{\"elements\":[" + String.join(",", elements) + "]}";
    }

    /** The board of a view, or of none, after what the frames or entries say was drawn since. */
    static Map<String, JsonNode> folded(JsonNode board, List<JsonNode> entries) {
        Map<String, JsonNode> shapes = new TreeMap<>();
        board.forEach(element -> draw(shapes, element));
        entries.stream()
                .filter(entry -> entry.path("kind").asText().equals("drawn"))
                .forEach(entry -> entry.at("/data/elements").forEach(element -> draw(shapes, element)));
        return shapes;
    }

    private static void draw(Map<String, JsonNode> shapes, JsonNode element) {
        shapes.merge(element.path("id").asText(), element, (before, now) -> wins(now, before) ? now : before);
    }

    private static boolean wins(JsonNode now, JsonNode before) {
        int version = Integer.compare(
                now.path("version").asInt(), before.path("version").asInt());
        return version > 0
                || (version == 0
                        && now.path("versionNonce").asInt()
                                < before.path("versionNonce").asInt());
    }
}
