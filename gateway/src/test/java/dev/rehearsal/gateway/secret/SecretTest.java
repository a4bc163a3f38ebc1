package dev.rehearsal.gateway.secret;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SecretTest {

    @Test
    void randomSecretsHave256BitsAndDiffer() {
        SecureRandom random = new SecureRandom();
        assertEquals(43, Secret.random(random).text().length());
        assertEquals(
                1_000,
                Stream.generate(() -> Secret.random(random).text())
                        .limit(1_000)
                        .collect(Collectors.toSet())
                        .size());
    }

    @Test
    void theHashIsSha256() {
        // FIPS 180-2, appendix B.1
        assertEquals("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", new Secret("abc").key());
    }

    @Test
    void aSecretDoesNotEndUpInALog() {
        assertFalse(new Secret("very-secret").toString().contains("very"));
    }

    @Test
    void equalTextsMatch() {
        assertTrue(new Secret("abc").matches(new Secret("abc")));
        assertFalse(new Secret("abc").matches(new Secret("abd")));
    }
}
