package dev.rehearsal.system;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rehearsal.client.Api;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Access tokens of people who do not exist, signed with the product's own key, and some signed with another. */
final class MintedTokens {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final PrivateKey key;
    private final String keyId;

    private MintedTokens(PrivateKey key, String keyId) {
        this.key = key;
        this.keyId = keyId;
    }

    /** With the key that the product signs with. */
    static MintedTokens genuine(URI address, String pem) throws GeneralSecurityException {
        byte[] der = Base64.getMimeDecoder()
                .decode(pem.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", ""));
        return new MintedTokens(
                KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(der)), keyId(address));
    }

    /** With a key of one's own, under the product's key id. */
    static MintedTokens forged(URI address) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return new MintedTokens(generator.generateKeyPair().getPrivate(), keyId(address));
    }

    /** A token of ten minutes; {@code session} for candidates only. */
    String token(String organisation, String subject, String group, @Nullable String session)
            throws GeneralSecurityException {
        Instant now = Instant.now();
        ObjectNode claims = JSON.createObjectNode()
                .put("iss", "rehearsal")
                .put("aud", "rehearsal")
                .put("sub", subject)
                .put("org", organisation)
                .put("name", "Nobody")
                .put("jti", UUID.randomUUID().toString())
                .put("iat", now.getEpochSecond())
                .put("exp", now.plus(Duration.ofMinutes(10)).getEpochSecond());
        claims.putArray("groups").add(group);
        if (session != null) {
            claims.put("session", session);
        }
        ObjectNode header =
                JSON.createObjectNode().put("alg", "ES256").put("typ", "at+jwt").put("kid", keyId);
        String signed = base64(header.toString()) + "." + base64(claims.toString());
        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initSign(key);
        signature.update(signed.getBytes(StandardCharsets.US_ASCII));
        return signed + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
    }

    private static String keyId(URI address) {
        return Api.at(address)
                .get("/.well-known/jwks.json")
                .ok()
                .path("keys")
                .get(0)
                .path("kid")
                .asText();
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
