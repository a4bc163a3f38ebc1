package dev.rehearsal.embedded;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrphansTest {
    private static final Duration GRACE = Duration.ofSeconds(5);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void aProcessWithTheMarkIsEnded() throws Exception {
        // Given
        Process process = new ProcessBuilder("sleep", "61").start();
        Path pidFile = Files.writeString(folder.resolve("a.pid"), process.pid() + "\n");
        // When
        boolean ended = Orphans.end(pidFile, "sleep 61", "TERM", GRACE);
        // Then
        assertTrue(ended);
        assertTrue(process.waitFor(GRACE));
        assertFalse(Files.exists(pidFile));
    }

    @Test
    void aStrangerWithTheSamePidIsLeftAlone() throws IOException {
        // Given
        Process stranger = new ProcessBuilder("sleep", "62").start();
        Path pidFile = Files.writeString(folder.resolve("a.pid"), stranger.pid() + "\n");
        // When
        boolean ended = Orphans.end(pidFile, "postgres -D /somewhere", "TERM", GRACE);
        // Then
        assertFalse(ended);
        assertTrue(stranger.isAlive());
        assertFalse(Files.exists(pidFile));
        stranger.destroy();
    }

    @Test
    void anUnreadablePidFileMeansNoProcess() throws IOException {
        Path pidFile = Files.writeString(folder.resolve("a.pid"), "not a number\n");
        assertFalse(Orphans.end(pidFile, "sleep", "TERM", GRACE));
        assertFalse(Orphans.end(folder.resolve("missing.pid"), "sleep", "TERM", GRACE));
    }

    @Test
    void aProcessThatDoesNotListenIsKilled() throws Exception {
        // Given
        Process stubborn =
                new ProcessBuilder("sh", "-c", "trap '' TERM; while true; do sleep 0.05; done; : 63").start();
        Path pidFile = Files.writeString(folder.resolve("a.pid"), stubborn.pid() + "\n");
        // When
        boolean ended = Orphans.end(pidFile, ": 63", "TERM", Duration.ofMillis(300));
        // Then
        assertTrue(ended);
        assertTrue(stubborn.waitFor(GRACE));
    }

    @Test
    void thePortOfOneThatIsEndedIsFree() throws Exception {
        for (int time = 0; time < 5; time++) {
            // Given
            int port = Ports.free(1).getFirst();
            Process holder = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin/java").toString(),
                            "-Xmx300m",
                            "-cp",
                            "target/test-classes",
                            PortHolder.class.getName(),
                            Integer.toString(port))
                    .start();
            Path pidFile = Files.writeString(folder.resolve("a.pid"), holder.pid() + "\n");
            assertTrue(Waiting.until(GRACE, () -> Ports.accepts(port)));
            // When
            Orphans.end(pidFile, PortHolder.class.getName(), "KILL", GRACE);
            // Then
            assertTrue(Ports.isFree("127.0.0.1", port));
        }
    }
}
