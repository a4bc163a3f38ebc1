package dev.rehearsal.session.invitation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** The secret in a link: 32 random bytes, base64url without padding. Printed nowhere but in the link. */
public final class InvitationToken {

    private static final int BYTES = 32;

    private final String text;

    private InvitationToken(String text) {
        this.text = text;
    }

    /** A new secret. */
    public static InvitationToken generate(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new InvitationToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** What somebody sent; it need not be a token at all. */
    public static InvitationToken of(String text) {
        return new InvitationToken(text);
    }

    /** What goes into the link. */
    public String reveal() {
        return text;
    }

    /** What is kept. A fast hash is enough for 256 random bits. */
    public byte[] hash() {
        return sha256(text);
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "an invitation token";
    }
}
