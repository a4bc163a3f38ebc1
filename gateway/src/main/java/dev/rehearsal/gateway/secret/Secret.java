package dev.rehearsal.gateway.secret;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A random text of 256 bits that somebody carries: a refresh token or a one-time code. Only its hash is kept; being random, it needs
 * no slow hash.
 */
public record Secret(String text) {

    private static final int BYTES = 32;
    private static final int LONGEST = 128;

    public Secret {
        if (text.isEmpty() || text.length() > LONGEST) {
            throw new IllegalArgumentException("a secret has 1 to " + LONGEST + " characters");
        }
    }

    public static Secret random(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Whether a text that came in can be a secret at all. */
    public static boolean fits(String text) {
        return !text.isEmpty() && text.length() <= LONGEST;
    }

    /** SHA-256 of the text, 32 bytes. */
    public byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** {@link #hash()} in hexadecimal, the key of look-ups. */
    public String key() {
        return HexFormat.of().formatHex(hash());
    }

    /** Compares in a time that does not depend on where the two differ. */
    public boolean matches(Secret other) {
        return MessageDigest.isEqual(hash(), other.hash());
    }

    /** Never the text: this ends up in logs. */
    @Override
    public String toString() {
        return "Secret[…]";
    }
}
