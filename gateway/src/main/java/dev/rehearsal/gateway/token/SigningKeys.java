package dev.rehearsal.gateway.token;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The key that signs now, and all keys whose tokens are accepted.
 *
 * @param current signs; P-256
 * @param published the current key first, then the one before the last rotation, if there is one
 */
public record SigningKeys(ECPrivateKey current, List<PublishedKey> published) {

    public SigningKeys {
        published = List.copyOf(published);
    }

    /** A key cannot be used; the message says which file and why. */
    public static final class UnusableKey extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnusableKey(Path file, String reason) {
            super("The key file " + file + " cannot be used: " + reason);
        }
    }

    /** The id of the key that signs. */
    public String kid() {
        return published.getFirst().kid();
    }

    /**
     * Reads the keys.
     *
     * @param signing PEM, PKCS#8 {@code PRIVATE KEY}, P-256
     * @param previous PEM, {@code PUBLIC KEY}, P-256; null if there was no rotation lately
     * @throws UnusableKey if a file cannot be read or holds something else
     */
    public static SigningKeys read(Path signing, @Nullable Path previous) {
        List<PublishedKey> published = new ArrayList<>();
        ECPrivateKey key = privateKey(signing);
        try {
            published.add(PublishedKey.of(P256.publicKeyOf(key)));
        } catch (GeneralSecurityException e) {
            throw new UnusableKey(signing, "its public part cannot be computed");
        }
        if (previous != null) {
            PublishedKey before = PublishedKey.of(publicKey(previous));
            if (!published.contains(before)) {
                published.add(before);
            }
        }
        return new SigningKeys(key, published);
    }

    /** The key set in JSON, RFC 7517. */
    public String jwks() {
        StringBuilder json = new StringBuilder("{\"keys\":[");
        for (int i = 0; i < published.size(); i++) {
            PublishedKey key = published.get(i);
            json.append(i == 0 ? "" : ",")
                    .append("{\"kty\":\"EC\",\"crv\":\"P-256\",\"use\":\"sig\",\"alg\":\"ES256\",\"kid\":\"")
                    .append(key.kid())
                    .append("\",\"x\":\"")
                    .append(key.x())
                    .append("\",\"y\":\"")
                    .append(key.y())
                    .append("\"}");
        }
        return json.append("]}").toString();
    }

    private static ECPrivateKey privateKey(Path file) {
        byte[] der = der(file, "PRIVATE KEY");
        try {
            if (KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(der)) instanceof ECPrivateKey key
                    && P256.isOn(key.getParams())) {
                return key;
            }
        } catch (GeneralSecurityException e) {
            throw new UnusableKey(file, "it holds no PKCS#8 private key of an elliptic curve");
        }
        throw new UnusableKey(file, "its curve is not P-256");
    }

    private static ECPublicKey publicKey(Path file) {
        byte[] der = der(file, "PUBLIC KEY");
        try {
            if (KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(der)) instanceof ECPublicKey key
                    && P256.isOn(key.getParams())) {
                return key;
            }
        } catch (GeneralSecurityException e) {
            throw new UnusableKey(file, "it holds no public key of an elliptic curve");
        }
        throw new UnusableKey(file, "its curve is not P-256");
    }

    private static byte[] der(Path file, String kind) {
        String begin = "-----BEGIN " + kind + "-----";
        String end = "-----END " + kind + "-----";
        try {
            String pem = Files.readString(file);
            int from = pem.indexOf(begin);
            int to = pem.indexOf(end);
            if (from < 0 || to < from) {
                throw new UnusableKey(file, "it has no PEM section " + kind);
            }
            return Base64.getMimeDecoder().decode(pem.substring(from + begin.length(), to));
        } catch (IOException e) {
            throw new UnusableKey(file, "it cannot be read");
        } catch (IllegalArgumentException e) {
            throw new UnusableKey(file, "it is not valid PEM");
        }
    }
}
