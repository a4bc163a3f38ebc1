package dev.rehearsal.gateway.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeysTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @RepeatedTest(20)
    void thePublicKeyIsTheOneThatBelongsToThePrivateKey() throws Exception {
        KeyPair pair = pair("secp256r1");
        ECPublicKey computed = P256.publicKeyOf((ECPrivateKey) pair.getPrivate());
        assertEquals(((ECPublicKey) pair.getPublic()).getW(), computed.getW());
        assertTrue(P256.contains(computed.getW()));
    }

    @Test
    void theKeyIdIsTheThumbprintOfTheKey() throws Exception {
        ECPublicKey key = (ECPublicKey) pair("secp256r1").getPublic();
        PublicJsonWebKey reference = PublicJsonWebKey.Factory.newPublicJwk(key);
        PublishedKey published = PublishedKey.of(key);
        assertEquals(reference.calculateBase64urlEncodedThumbprint("SHA-256"), published.kid());
        assertEquals(
                reference.toParams(JsonWebKey.OutputControlLevel.PUBLIC_ONLY).get("x"), published.x());
        assertEquals(
                reference.toParams(JsonWebKey.OutputControlLevel.PUBLIC_ONLY).get("y"), published.y());
    }

    @Test
    void theKeySetHasTheCurrentAndThePreviousKeyAndNoSecret() throws Exception {
        KeyPair current = pair("secp256r1");
        KeyPair previous = pair("secp256r1");
        SigningKeys keys = SigningKeys.read(
                pem("current", "PRIVATE KEY", current.getPrivate().getEncoded()),
                pem("previous", "PUBLIC KEY", previous.getPublic().getEncoded()));
        JsonWebKeySet set = new JsonWebKeySet(keys.jwks());
        assertEquals(2, set.getJsonWebKeys().size());
        assertEquals(current.getPublic(), set.getJsonWebKeys().get(0).getKey());
        assertEquals(previous.getPublic(), set.getJsonWebKeys().get(1).getKey());
        assertEquals(keys.kid(), set.getJsonWebKeys().get(0).getKeyId());
        assertFalse(keys.jwks().contains("\"d\""));
    }

    @Test
    void aFileThatHoldsSomethingElseIsNamedWithTheReason() throws Exception {
        assertUnusable(folder.resolve("missing"), "cannot be read");
        assertUnusable(Files.writeString(folder.resolve("empty"), ""), "no PEM section");
        assertUnusable(pem("nonsense", "PRIVATE KEY", new byte[] {1, 2, 3}), "no PKCS#8");
        assertUnusable(pem("p384", "PRIVATE KEY", pair("secp384r1").getPrivate().getEncoded()), "not P-256");
        assertUnusable(pem("public", "PUBLIC KEY", pair("secp256r1").getPublic().getEncoded()), "no PEM section");
    }

    private static void assertUnusable(Path file, String reason) {
        String message = String.valueOf(assertThrows(SigningKeys.UnusableKey.class, () -> SigningKeys.read(file, null))
                .getMessage());
        assertTrue(message.contains(reason) && message.contains(file.toString()), message);
    }

    private Path pem(String name, String kind, byte[] der) throws IOException {
        return Files.writeString(
                folder.resolve(name),
                "-----BEGIN " + kind + "-----\n" + Base64.getMimeEncoder().encodeToString(der) + "\n-----END " + kind
                        + "-----\n");
    }

    private static KeyPair pair(String curve) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec(curve));
        return generator.generateKeyPair();
    }
}
