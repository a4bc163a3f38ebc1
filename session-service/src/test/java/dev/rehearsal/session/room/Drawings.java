package dev.rehearsal.session.room;

import dev.rehearsal.session.TestJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Drawings as the board in the browser writes them. */
public final class Drawings {

    private static final List<String> TYPES =
            List.of("rectangle", "diamond", "ellipse", "arrow", "line", "freedraw", "text", "frame");

    private Drawings() {}

    /** A rectangle of that version. */
    public static String rectangle(String id, int version, int nonce) {
        return shape(id, "rectangle", version, nonce, false, ",\"x\":10.5,\"y\":-3,\"width\":120");
    }

    /** The same, after it was erased, as the browser sends it. */
    public static String erased(String id, int version, int nonce) {
        return shape(id, "rectangle", version, nonce, true, ",\"x\":10.5,\"y\":-3,\"width\":120");
    }

    /** What is left of an element that was erased, as it is kept. */
    public static String leftOf(String erased) {
        return element(erased).json();
    }

    /** A text whose JSON has exactly so many characters. */
    public static String text(String id, int version, int units) {
        String empty = shape(id, "text", version, 1, false, ",\"x\":0,\"y\":0,\"text\":\"\"");
        return empty.substring(0, empty.length() - 2) + "x".repeat(units - empty.length()) + "\"}";
    }

    private static String shape(String id, String type, int version, int nonce, boolean erased, String rest) {
        return "{\"id\":\"" + id + "\",\"type\":\"" + type + "\",\"version\":" + version + ",\"versionNonce\":" + nonce
                + ",\"isDeleted\":" + erased + rest + "}";
    }

    /** Any state of one of few shapes. States of the same shape, version and nonce are the same, as they are where they come from. */
    static BoardElement any(Random random) {
        int shape = random.nextInt(12);
        int version = 1 + random.nextInt(6);
        int nonce = random.nextInt(4);
        Random made = new Random(31L * (31L * shape + version) + nonce);
        String rest = ",\"x\":" + made.nextDouble() * 1e4 + ",\"y\":" + made.nextInt(500)
                + ",\"points\":[[0,0],[" + made.nextDouble() + ",1e3]],\"text\":\""
                + List.of("x", "", "🚀", "é").get(made.nextInt(4))
                + "\"";
        return element(shape("shape-" + shape, TYPES.get(shape % 8), version, nonce, made.nextInt(4) == 0, rest));
    }

    /** An entry that draws anything. */
    static BoardEntry.Drawn anything(Random random) {
        List<BoardElement> elements = new ArrayList<>();
        int most = 1 + random.nextInt(4);
        for (int i = 0; i < most; i++) {
            elements.add(any(random));
        }
        return new BoardEntry.Drawn(elements);
    }

    public static BoardEntry.Drawn drawn(String... elements) {
        return new BoardEntry.Drawn(
                List.of(elements).stream().map(Drawings::element).toList());
    }

    public static BoardElement element(String json) {
        return BoardElement.of(TestJson.tree(json));
    }
}
