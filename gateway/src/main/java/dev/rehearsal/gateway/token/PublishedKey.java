package dev.rehearsal.gateway.token;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.ECPublicKey;
import java.util.Base64;

/**
 * A public key as a JSON Web Key.
 *
 * @param kid its thumbprint after RFC 7638, so that the same key has the same id everywhere
 */
public record PublishedKey(String kty, String crv, String x, String y, String use, String alg, String kid) {

    private static final int COORDINATE_BYTES = 32;

    public static PublishedKey of(ECPublicKey key) {
        String x = coordinate(key.getW().getAffineX());
        String y = coordinate(key.getW().getAffineY());
        return new PublishedKey("EC", "P-256", x, y, "sig", "ES256", thumbprint(x, y));
    }

    private static String thumbprint(String x, String y) {
        String members = "{\"crv\":\"P-256\",\"kty\":\"EC\",\"x\":\"" + x + "\",\"y\":\"" + y + "\"}";
        try {
            return base64(MessageDigest.getInstance("SHA-256").digest(members.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static String coordinate(BigInteger value) {
        byte[] bytes = value.toByteArray();
        byte[] padded = new byte[COORDINATE_BYTES];
        int length = Math.min(bytes.length, COORDINATE_BYTES);
        System.arraycopy(bytes, bytes.length - length, padded, COORDINATE_BYTES - length, length);
        return base64(padded);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
