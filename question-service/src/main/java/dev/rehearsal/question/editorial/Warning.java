package dev.rehearsal.question.editorial;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Something about a draft that its author has to answer before it is published.
 *
 * @param subject what it is about, by names that stay when the draft is reordered; empty if it can occur once only
 * @param field where to look, as the draft stands: {@code criteria[0].anchors.3}
 * @param message what is the matter
 * @param digest of the text it is about: another text makes another warning, which its author answers anew
 */
public record Warning(WarningCode code, String subject, String field, String message, String digest) {

    /** A warning about a text. */
    static Warning about(WarningCode code, String subject, String field, String message, String text) {
        return new Warning(code, subject, field, message, digestOf(text));
    }

    /** Tells it from the question's other warnings; the same as long as it is about the same thing. */
    public String id() {
        return subject.isEmpty() ? code.wireName() : code.wireName() + "/" + subject;
    }

    /** Spaces and line breaks do not count. */
    private static String digestOf(String text) {
        byte[] plain = text.strip().replaceAll("\\s+", " ").getBytes(StandardCharsets.UTF_8);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(plain);
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
