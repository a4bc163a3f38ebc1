package dev.rehearsal.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The tests of the scripts in {@code deploy/bench/room}, those of them that need nothing installed. */
class RoomScriptsTest {

    @Test
    void theScriptsOfTheRoomsBenchmarkPassTheirTests() throws Exception {
        Process node = new ProcessBuilder("node", "--test", "--test-reporter=spec", "test/")
                .directory(new File("room"))
                .redirectErrorStream(true)
                .start();
        String output = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(node.waitFor(2, TimeUnit.MINUTES), "the scripts' tests did not end");
        assertEquals(0, node.exitValue(), output);
    }
}
