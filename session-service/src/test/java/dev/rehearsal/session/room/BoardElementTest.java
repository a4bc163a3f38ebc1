package dev.rehearsal.session.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rehearsal.session.TestJson;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BoardElementTest {

    private static final String RECTANGLE = Drawings.rectangle("a", 3, 7);

    @Test
    void whatIsOnItIsKeptAsItCame() throws RoomJson.Unreadable {
        // Given
        String json =
                "{\"type\":\"freedraw\",\"id\":\"V1StGXR8_Z5jdHi6B-myT\",\"version\":1000000000,\"versionNonce\":0,"
                        + "\"isDeleted\":false,\"x\":-1.25E-7,\"y\":0,\"link\":null,\"points\":[[0,0],[0.1,-2]],"
                        + "\"customData\":{\"z\":[{\"a\":null}]},\"text\":\"\\\"🚀\\n\"}";
        // When
        BoardEntry.Drawn read = read("{\"elements\":[" + json + "]}");
        // Then
        assertEquals(json, read.elements().getFirst().json());
        String kept = RoomJson.data(read);
        assertEquals("{\"elements\":[" + json + "]}", kept);
        assertEquals(read, RoomJson.data(EntryKind.DRAWN, kept));
        assertEquals(json.length(), read.units());
    }

    @Test
    void ofAnErasedOneOnlyWhatKeepsItErasedIsLeft() throws RoomJson.Unreadable {
        // When
        BoardElement erased = read("{\"elements\":[" + Drawings.erased("a", 4, 9) + "]}")
                .elements()
                .getFirst();
        // Then
        assertTrue(erased.isErased());
        assertEquals(
                "{\"id\":\"a\",\"type\":\"rectangle\",\"version\":4,\"versionNonce\":9,\"isDeleted\":true,\"x\":10.5,\"y\":-3}",
                erased.json());
    }

    @Test
    void whateverIsSeenCanBeErased() throws RoomJson.Unreadable {
        // Given
        int highest = Limits.ELEMENT_VERSION;
        // When
        String reason = refused(Drawings.rectangle("a", highest + 1, 7));
        BoardElement erased = read("{\"elements\":[" + Drawings.erased("a", highest + 1, 9) + "]}")
                .elements()
                .getFirst();
        // Then
        assertTrue(reason.contains("version"), reason);
        assertTrue(erased.replaces(read("{\"elements\":[" + Drawings.rectangle("a", highest, 0) + "]}")
                .elements()
                .getFirst()));
    }

    @Test
    void whatMustBeThereIsAskedForByItsName() {
        for (String field : List.of("id", "type", "version", "versionNonce", "isDeleted", "x", "y")) {
            ObjectNode without = (ObjectNode) TestJson.tree(RECTANGLE);
            without.remove(field);
            String reason = refused(without.toString());
            assertTrue(reason.contains(field) || (field.equals("type") && reason.contains("is one of")), reason);
            without.putNull(field);
            assertEquals(reason, refused(without.toString()));
        }
    }

    @Test
    void whatIsNotTakenIsRefusedWithTheReason() {
        Map.ofEntries(
                        Map.entry("image", with("type", "\"image\"")),
                        Map.entry("iframe", with("type", "\"iframe\"")),
                        Map.entry("embeddable", with("type", "\"embeddable\"")),
                        Map.entry("magicframe", with("type", "\"magicframe\"")),
                        Map.entry("type of no text", with("type", "1")),
                        Map.entry("link", with("link", "\"https://elsewhere.example\"")),
                        Map.entry("empty link", with("link", "\"\"")),
                        Map.entry("version 0", with("version", "0")),
                        Map.entry("version of a fraction", with("version", "1.0")),
                        Map.entry("version too high", with("version", "2147483648")),
                        Map.entry("negative nonce", with("versionNonce", "-1")),
                        Map.entry("nonce as a text", with("versionNonce", "\"1\"")),
                        Map.entry("isDeleted as a text", with("isDeleted", "\"false\"")),
                        Map.entry("x not a number", with("x", "\"NaN\"")),
                        Map.entry("x without end", with("x", "1e999")),
                        Map.entry("y without end", with("y", "-1" + "0".repeat(400))),
                        Map.entry("a number within without end", with("points", "[[0,1e999]]")),
                        Map.entry("empty id", with("id", "\"\"")),
                        Map.entry("id with a space", with("id", "\"a b\"")),
                        Map.entry("long id", with("id", "\"" + "a".repeat(65) + "\"")),
                        Map.entry("too deep", with("customData", "[".repeat(8) + "]".repeat(8))),
                        Map.entry("too large", Drawings.text("a", 1, Limits.ELEMENT_UNITS + 1)),
                        Map.entry("too large, though erased", with("isDeleted", "true", "text", "x".repeat(33_000))),
                        Map.entry("an array", "[]"),
                        Map.entry("a text", "\"rectangle\""),
                        Map.entry("nothing", "null"))
                .forEach((fault, element) -> {
                    String reason = refused(element);
                    assertTrue(!reason.isBlank() && !reason.contains("dev.rehearsal"), fault + ": " + reason);
                });
    }

    @Test
    void whatIsJustWithinTheBoundsIsTaken() throws RoomJson.Unreadable {
        for (String element : List.of(
                Drawings.text("a", 1, Limits.ELEMENT_UNITS),
                with("id", "\"" + "a".repeat(64) + "\""),
                with("customData", "[".repeat(7) + "]".repeat(7)),
                with("link", "null"))) {
            assertEquals(
                    element,
                    read("{\"elements\":[" + element + "]}")
                            .elements()
                            .getFirst()
                            .json());
        }
    }

    @Test
    void anEntryDrawsOneToTwoHundred() throws RoomJson.Unreadable {
        String one = "{\"elements\":[" + RECTANGLE;
        assertEquals(
                200, read(one + ("," + RECTANGLE).repeat(199) + "]}").elements().size());
        for (String data : List.of(
                one + ("," + RECTANGLE).repeat(200) + "]}",
                "{\"elements\":[]}",
                "{\"elements\":null}",
                "{}",
                one + "],\"base\":1}")) {
            assertThrows(RoomJson.Unreadable.class, () -> read(data));
        }
    }

    /** The rectangle with that JSON in the field, as it stands. */
    private static String with(String field, String value) {
        return ((ObjectNode) TestJson.tree(RECTANGLE))
                .put(field, "@")
                .toString()
                .replace("\"@\"", value);
    }

    private static String with(String field, String value, String other, String text) {
        return ((ObjectNode) TestJson.tree(with(field, value))).put(other, text).toString();
    }

    private static String refused(String element) {
        return String.valueOf(
                assertThrows(RoomJson.Unreadable.class, () -> read("{\"elements\":[" + element + "]}"), element)
                        .getMessage());
    }

    private static BoardEntry.Drawn read(String data) throws RoomJson.Unreadable {
        return (BoardEntry.Drawn) RoomJson.fromClient(EntryKind.DRAWN, RoomJson.tree(data));
    }
}
