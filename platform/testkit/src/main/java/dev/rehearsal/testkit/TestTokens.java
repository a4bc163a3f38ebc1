package dev.rehearsal.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** Mints access tokens as the gateway does: ES256, ten minutes, signed by a key that the service under test trusts. */
public final class TestTokens {
    static final String JWKS_FILE = "jwks.json";
    private static final String PRIVATE_FILE = "private.json";

    private final EllipticCurveJsonWebKey key;

    private TestTokens(EllipticCurveJsonWebKey key) {
        this.key = key;
    }

    /**
     * Tokens that the service started with {@link RealServices} accepts.
     *
     * @throws IllegalStateException if no such service runs in this JVM
     */
    public static TestTokens ofThisRun() {
        Path file = TestRun.current().folder().resolve(PRIVATE_FILE);
        try {
            return new TestTokens((EllipticCurveJsonWebKey) JsonWebKey.Factory.newJwk(Files.readString(file)));
        } catch (IOException | JoseException e) {
            throw new IllegalStateException("The key of this test run cannot be read: " + file, e);
        }
    }

    /** Tokens signed by a key that nobody knows yet; {@link #write} publishes it. */
    public static TestTokens withNewKey() {
        try {
            EllipticCurveJsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            key.setKeyId(UUID.randomUUID().toString());
            key.setUse("sig");
            key.setAlgorithm("ES256");
            return new TestTokens(key);
        } catch (JoseException e) {
            throw new IllegalStateException("This JVM has no P-256", e);
        }
    }

    /** Writes the key set that services read, and the private key for {@link #ofThisRun}. Returns the key set's file. */
    public Path write(Path folder) {
        try {
            Files.writeString(folder.resolve(PRIVATE_FILE), key.toJson(JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE));
            return Files.writeString(folder.resolve(JWKS_FILE), jwks());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The public key as a JSON Web Key Set. */
    public String jwks() {
        return new JsonWebKeySet(key).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
    }

    /** A token of a member, ready to use. */
    public String member(UUID organisation, UUID member, String... roles) {
        return token(organisation, member).roles(roles).text();
    }

    /** A token of a candidate, which opens one session. */
    public String candidate(UUID organisation, UUID candidate, UUID session) {
        return token(organisation, candidate).candidateOf(session).text();
    }

    /** A good token to be changed before it is signed. */
    public TestToken token(UUID organisation, UUID subject) {
        return new TestToken(key, organisation, subject);
    }

    /**
     * Every way in which a token of this member may be bad, by what is wrong with it; a service answers each with 401.
     */
    public Map<String, String> bad(UUID organisation, UUID member, String... roles) {
        return Map.ofEntries(
                Map.entry(
                        "expired",
                        token(organisation, member).roles(roles).expired().text()),
                Map.entry(
                        "wrong audience",
                        token(organisation, member)
                                .roles(roles)
                                .audience("elsewhere")
                                .text()),
                Map.entry(
                        "wrong issuer",
                        token(organisation, member)
                                .roles(roles)
                                .issuer("somebody")
                                .text()),
                Map.entry(
                        "wrong type",
                        token(organisation, member).roles(roles).type("JWT").text()),
                Map.entry(
                        "refresh type",
                        token(organisation, member).roles(roles).type("rt+jwt").text()),
                Map.entry(
                        "issued in the future",
                        token(organisation, member)
                                .roles(roles)
                                .issuedInTheFuture()
                                .text()),
                Map.entry(
                        "far expiry",
                        token(organisation, member).roles(roles).livesForYears().text()),
                Map.entry(
                        "another key",
                        token(organisation, member)
                                .roles(roles)
                                .signedByAnotherKey()
                                .text()),
                Map.entry(
                        "no signature",
                        token(organisation, member).roles(roles).unsigned().text()),
                Map.entry(
                        "changed after signing",
                        token(organisation, member).roles(roles).tampered().text()));
    }

    /** The roles that tokens carry in {@code groups}. */
    public static List<String> roles() {
        return List.of("administrator", "author", "interviewer", "reviewer", "candidate", "gateway");
    }
}
