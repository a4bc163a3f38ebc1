package dev.rehearsal.gateway.secret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rehearsal.platform.problem.Problem;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class PasswordHashesTest {

    private record Settings(int memory, int iterations, int parallelism, int atOnce, int waiting, Duration patience)
            implements PasswordConfig {}

    private static final Settings CHEAP = new Settings(256, 1, 1, 2, 8, Duration.ofSeconds(10));

    @Test
    void aPasswordMatchesItsOwnHashAndNoOther() {
        try (PasswordHashes hashes = hashes(CHEAP)) {
            String hash = hashes.hash("a long and plain sentence");
            assertTrue(hash.startsWith("$argon2id$v=19$m=256,t=1,p=1$"), hash);
            assertTrue(hashes.matches("a long and plain sentence", hash));
            assertFalse(hashes.matches("a long and plain sentence.", hash));
            assertFalse(hashes.matchesNobody("a long and plain sentence"));
            assertNotEquals(hash, hashes.hash("a long and plain sentence"));
        }
    }

    @Test
    void theSameKeysTypedElsewhereGiveTheSamePassword() {
        try (PasswordHashes hashes = hashes(CHEAP)) {
            assertTrue(hashes.matches("gro\u0308ßer als ｚwölf", hashes.hash("größer als zwölf")));
        }
    }

    @Test
    void aHashOfTheReferenceImplementationIsRead() {
        // Test vector of the reference implementation of Argon2, file src/test.c: version 19, m=256, t=2, p=1,
        // "password", "somesalt".
        String known = "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4";
        try (PasswordHashes hashes = hashes(CHEAP)) {
            assertTrue(hashes.matches("password", known));
            assertFalse(hashes.matches("differentpassword", known));
            assertTrue(hashes.isOutdated(known));
            assertFalse(hashes.isOutdated(hashes.hash("password")));
        }
    }

    @Test
    void aFloodIsRefusedBeyondTheBoundAndTheRestIsServed() throws Exception {
        // Given
        Settings slow = new Settings(4_096, 3, 1, 1, 2, Duration.ofSeconds(20));
        List<Future<String>> sent = new ArrayList<>();
        int served = 0;
        int refused = 0;
        try (PasswordHashes hashes = hashes(slow);
                ExecutorService crowd = Executors.newFixedThreadPool(24)) {
            // When
            for (int i = 0; i < 24; i++) {
                sent.add(crowd.submit(() -> hashes.hash("a long and plain sentence")));
            }
            for (Future<String> answer : sent) {
                try {
                    answer.get();
                    served++;
                } catch (ExecutionException e) {
                    assertEquals(
                            503, assertInstanceOf(Problem.class, e.getCause()).status());
                    refused++;
                }
            }
            // Then
            assertTrue(served >= 3, "served " + served);
            assertTrue(refused >= 1, "refused " + refused);
            assertTrue(hashes.hash("afterwards all is well").length() > 20);
        }
    }

    @Test
    void whoeverWaitsTooLongIsToldSo() {
        Settings impatient = new Settings(16_384, 3, 1, 1, 2, Duration.ZERO.plusMillis(1));
        assertEquals(503, assertThrows(Problem.class, () -> hashes(impatient)).status());
    }

    private static PasswordHashes hashes(Settings settings) {
        return new PasswordHashes(settings, new SecureRandom());
    }
}
