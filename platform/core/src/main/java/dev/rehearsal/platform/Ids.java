package dev.rehearsal.platform;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Makes ids. */
public final class Ids {

    /** Name space of ids derived by Rehearsal. */
    private static final UUID NAMESPACE = UUID.fromString("6f1d2c0e-3a5b-5c7d-9e1f-70a2b4c6d8e0");

    private Ids() {}

    /** A random id of version 4. */
    public static UUID random() {
        return UUID.randomUUID();
    }

    /**
     * An id that follows from its parts: the same parts give the same id on every replica and every retry. Name-based, version 5 of
     * RFC 9562.
     */
    public static UUID derived(Object... parts) {
        MessageDigest sha1 = sha1();
        sha1.update(bytes(NAMESPACE));
        for (Object part : parts) {
            byte[] text = String.valueOf(part).getBytes(StandardCharsets.UTF_8);
            sha1.update(ByteBuffer.allocate(4).putInt(text.length).array());
            sha1.update(text);
        }
        ByteBuffer digest = ByteBuffer.wrap(sha1.digest());
        long high = (digest.getLong() & 0xffffffffffff0fffL) | 0x5000L;
        long low = (digest.getLong() & 0x3fffffffffffffffL) | 0x8000000000000000L;
        return new UUID(high, low);
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }
}
