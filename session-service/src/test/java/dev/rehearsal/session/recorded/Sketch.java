package dev.rehearsal.session.recorded;

import static dev.rehearsal.session.recorded.Cast.ADA;
import static dev.rehearsal.session.recorded.Cast.ADAS_LAPTOP;
import static dev.rehearsal.session.recorded.Cast.BEN;
import static dev.rehearsal.session.recorded.Cast.BENS_LAPTOP;
import static dev.rehearsal.session.recorded.Cast.CARO;
import static dev.rehearsal.session.recorded.Cast.CAROS_TAB;
import static dev.rehearsal.session.room.Drawings.drawn;

/** What is drawn on the board of the recorded interview. Some of it comes too late to count. */
final class Sketch {

    private static final String ARROW = """
            {"id":"arrow-7Rk","type":"arrow","version":3,"versionNonce":512340987,"isDeleted":false,"x":172.5,"y":60,"width":80,
            "height":0,"angle":0,"strokeColor":"#1e1e1e","points":[[0,0],[80,0]],"endArrowhead":"arrow","link":null,
            "startBinding":{"elementId":"box_A1","focus":0.0625,"gap":4},"endBinding":null}""";

    private static final String QUESTION = """
            {"id":"Text-b2","type":"text","version":2,"versionNonce":77,"isDeleted":false,"x":180,"y":20.25,"width":120,"height":25,
            "text":"leak here? 🤔","fontSize":20,"containerId":null,"link":null}""";

    private static final String LINE = """
            {"id":"9line","type":"freedraw","version":41,"versionNonce":2147483647,"isDeleted":false,"x":-12.5,"y":1e2,
            "points":[[0,0],[0.5,1.25],[1.0E-7,3]],"pressures":[],"simulatePressure":true,"link":null}""";

    private Sketch() {}

    /** Draws it. */
    static void on(LogWriter log) {
        log.send(CARO, CAROS_TAB, drawn(box(10, 1, 4_000, false), ARROW));
        log.send(BEN, BENS_LAPTOP, drawn(QUESTION));
        // Two move the box at once. The lower nonce counts, and not who was last.
        log.send(ADA, ADAS_LAPTOP, drawn(box(40, 2, 17, false)));
        log.send(CARO, CAROS_TAB, drawn(box(25, 2, 1_900_000_000, false), LINE));
        // Ben thinks better of it; Ada had touched his question before she saw that.
        log.send(
                BEN,
                BENS_LAPTOP,
                drawn(QUESTION.replace("\"version\":2", "\"version\":5").replace("false", "true")));
        log.send(ADA, ADAS_LAPTOP, drawn(QUESTION.replace("\"version\":2", "\"version\":4")));
        // Erased, and brought back.
        log.send(CARO, CAROS_TAB, drawn(box(40, 3, 8, true)));
        log.send(CARO, CAROS_TAB, drawn(box(45, 4, 9, false)));
        log.resend(CAROS_TAB, 1);
    }

    private static String box(int x, int version, int nonce, boolean erased) {
        return """
                {"id":"box_A1","type":"rectangle","version":%d,"versionNonce":%d,"isDeleted":%s,"x":%d,"y":20,"width":160,"height":80,
                "strokeColor":"#1971c2","boundElements":[{"id":"arrow-7Rk","type":"arrow"}],"link":null,"customData":{"of":"rows"}}""".formatted(version, nonce, erased, x);
    }
}
