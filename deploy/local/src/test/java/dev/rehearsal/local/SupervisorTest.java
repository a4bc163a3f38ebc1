package dev.rehearsal.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisorTest {

    @Test
    void thePauseGrowsUpToTenSeconds() {
        assertEquals(Duration.ofMillis(200), Supervisor.pause(1));
        assertEquals(Duration.ofMillis(400), Supervisor.pause(2));
        assertEquals(Duration.ofMillis(6_400), Supervisor.pause(6));
        assertEquals(Duration.ofSeconds(10), Supervisor.pause(7));
        assertEquals(Duration.ofSeconds(10), Supervisor.pause(1_000_000));
    }

    @Test
    void aLogThatHasGrownIsCopiedAsideAndEmptied(@TempDir Path folder) throws IOException {
        // Given
        Path grown = Files.writeString(folder.resolve("gateway.log"), "x".repeat(101));
        Path small = Files.writeString(folder.resolve("kafka.log"), "x".repeat(100));
        // When
        new LogRotation(folder, 100).turn();
        // Then
        assertEquals(0, Files.size(grown));
        assertEquals(101, Files.size(folder.resolve("gateway.log.1")));
        assertEquals(100, Files.size(small));
        assertTrue(Files.notExists(folder.resolve("kafka.log.1")));
    }

    @Test
    void anAotCacheOlderThanItsProgramIsNotUsed(@TempDir Path folder) throws IOException {
        // Given
        Path program = Files.writeString(folder.resolve("a.jar"), "");
        Path cache = Files.writeString(folder.resolve("a.aot"), "");
        AotCache fresh = new AotCache(program, cache, false);
        assertTrue(fresh.option().isPresent());
        // When
        Files.setLastModifiedTime(
                cache,
                java.nio.file.attribute.FileTime.fromMillis(
                        Files.getLastModifiedTime(program).toMillis() - 1));
        // Then
        assertTrue(fresh.option().isEmpty());
    }
}
