package dev.rehearsal.testkit;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/** One token on its way to be signed: good as {@link TestTokens#token} makes it, bad in just the way that is asked for. */
public final class TestToken {
    private static final Duration LIFE = Duration.ofMinutes(10);

    private final EllipticCurveJsonWebKey key;
    private final JwtClaims claims = new JwtClaims();
    private String type = "at+jwt";
    private Signature signature = Signature.GOOD;

    private enum Signature {
        GOOD,
        ANOTHER_KEY,
        NONE,
        TAMPERED
    }

    TestToken(EllipticCurveJsonWebKey key, UUID organisation, UUID subject) {
        this.key = key;
        claims.setIssuer("rehearsal");
        claims.setAudience("rehearsal");
        claims.setSubject(subject.toString());
        claims.setStringClaim("org", organisation.toString());
        claims.setStringListClaim("groups", List.of());
        claims.setStringClaim("name", "Test Person");
        claims.setJwtId(UUID.randomUUID().toString());
        times(Duration.ZERO, LIFE);
    }

    public TestToken roles(String... roles) {
        claims.setStringListClaim("groups", roles);
        return this;
    }

    public TestToken name(String name) {
        claims.setStringClaim("name", name);
        return this;
    }

    /** A candidate's token names the one session it opens. */
    public TestToken candidateOf(UUID session) {
        claims.setStringClaim("session", session.toString());
        return roles("candidate");
    }

    public TestToken expired() {
        return times(Duration.ofMinutes(-20), LIFE);
    }

    public TestToken issuedInTheFuture() {
        return times(Duration.ofHours(1), LIFE);
    }

    public TestToken livesForYears() {
        return times(Duration.ZERO, Duration.ofDays(3650));
    }

    public TestToken audience(String audience) {
        claims.setAudience(audience);
        return this;
    }

    public TestToken issuer(String issuer) {
        claims.setIssuer(issuer);
        return this;
    }

    /** The header {@code typ}; access tokens say {@code at+jwt}. */
    public TestToken type(String value) {
        type = value;
        return this;
    }

    /** Sets a claim to what it should not be. */
    public TestToken claim(String claim, Object value) {
        claims.setClaim(claim, value);
        return this;
    }

    public TestToken without(String claim) {
        claims.unsetClaim(claim);
        return this;
    }

    /** Signed under the known key id by a key that does not belong to it. */
    public TestToken signedByAnotherKey() {
        signature = Signature.ANOTHER_KEY;
        return this;
    }

    /** With {@code alg} {@code none} and an empty signature. */
    public TestToken unsigned() {
        signature = Signature.NONE;
        return this;
    }

    /** Signed, and then given another subject. */
    public TestToken tampered() {
        signature = Signature.TAMPERED;
        return this;
    }

    /** The token in its compact form, as it follows {@code Bearer}. */
    public String text() {
        try {
            return switch (signature) {
                case GOOD -> signed(key);
                case ANOTHER_KEY -> signed(EcJwkGenerator.generateJwk(EllipticCurves.P256));
                case NONE -> withoutSignature();
                case TAMPERED -> withAnotherSubject(signed(key));
            };
        } catch (JoseException e) {
            throw new IllegalStateException("The token could not be signed", e);
        }
    }

    private TestToken times(Duration fromNow, Duration life) {
        NumericDate issued = NumericDate.now();
        issued.addSeconds(fromNow.toSeconds());
        NumericDate expires = NumericDate.fromSeconds(issued.getValue() + life.toSeconds());
        claims.setIssuedAt(issued);
        claims.setExpirationTime(expires);
        return this;
    }

    private String signed(EllipticCurveJsonWebKey by) throws JoseException {
        JsonWebSignature jws = signature();
        jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        jws.setKey(by.getPrivateKey());
        return jws.getCompactSerialization();
    }

    private String withoutSignature() throws JoseException {
        JsonWebSignature jws = signature();
        jws.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
        jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.NONE);
        return jws.getCompactSerialization();
    }

    private JsonWebSignature signature() {
        JsonWebSignature jws = new JsonWebSignature();
        jws.setHeader("typ", type);
        jws.setKeyIdHeaderValue(key.getKeyId());
        jws.setPayload(claims.toJson());
        return jws;
    }

    private String withAnotherSubject(String token) {
        String[] parts = token.split("\\.", -1);
        String payload = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                .replaceFirst("\"sub\":\"[^\"]*\"", Matcher.quoteReplacement("\"sub\":\"" + UUID.randomUUID() + "\""));
        String changed =
                Base64.getUrlEncoder().withoutPadding().encodeToString(payload.getBytes(StandardCharsets.UTF_8));
        return parts[0] + "." + changed + "." + parts[2];
    }
}
