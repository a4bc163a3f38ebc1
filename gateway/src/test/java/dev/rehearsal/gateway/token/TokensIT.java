package dev.rehearsal.gateway.token;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.rehearsal.gateway.member.Member;
import dev.rehearsal.gateway.testing.StubServices;
import dev.rehearsal.gateway.testing.Team;
import dev.rehearsal.testkit.RealServices;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = RealServices.class, initArgs = @ResourceArg(name = "database", value = "gateway"))
@QuarkusTestResource(StubServices.class)
class TokensIT {

    @Inject
    Team team;

    @Inject
    SigningKeys keys;

    @ConfigProperty(name = "test.previous-private-key-file")
    Path previous;

    private @org.jspecify.annotations.Nullable Member who;

    private Member member() {
        return java.util.Objects.requireNonNull(who);
    }

    @BeforeEach
    void somebody() {
        who = team.founder();
    }

    @Test
    void aTokenOfTheGatewayIsTaken() {
        taken(sign(claims(), "at+jwt", keys.kid(), keys.current()));
    }

    @Test
    void aTokenOfTheKeyBeforeTheRotationIsTaken() {
        SigningKeys before = SigningKeys.read(previous, null);
        taken(sign(claims(), "at+jwt", before.kid(), before.current()));
    }

    @Test
    void noTokenIsRefused() {
        given().get("/api/members/me")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", "Bearer")
                .contentType("application/problem+json");
    }

    @Test
    void nonsenseIsRefused() {
        refused("nonsense");
        refused("a.b.c");
    }

    @Test
    void anExpiredTokenIsRefused() {
        Instant then = Instant.now().minusSeconds(1_200);
        refused(sign(claims().issuedAt(then).expiresAt(then.plusSeconds(600)), "at+jwt", keys.kid(), keys.current()));
    }

    @Test
    void aTokenIssuedInTheFutureIsRefused() {
        Instant later = Instant.now().plusSeconds(300);
        refused(sign(claims().issuedAt(later).expiresAt(later.plusSeconds(600)), "at+jwt", keys.kid(), keys.current()));
    }

    @Test
    void aTokenThatLastsForYearsIsRefused() {
        refused(sign(claims().expiresAt(Instant.now().plusSeconds(100_000_000)), "at+jwt", keys.kid(), keys.current()));
    }

    @Test
    void aTokenForAnotherAudienceIsRefused() {
        refused(sign(claims().audience("elsewhere"), "at+jwt", keys.kid(), keys.current()));
    }

    @Test
    void aTokenOfAnotherIssuerIsRefused() {
        refused(sign(claims().issuer("somebody"), "at+jwt", keys.kid(), keys.current()));
    }

    @Test
    void aTokenOfAnotherTypeIsRefused() {
        refused(sign(claims(), "JWT", keys.kid(), keys.current()));
        refused(sign(claims(), "rt+jwt", keys.kid(), keys.current()));
    }

    @Test
    void aTokenSignedByAnotherKeyUnderTheKnownIdIsRefused() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        PrivateKey other = generator.generateKeyPair().getPrivate();
        refused(sign(claims(), "at+jwt", keys.kid(), other));
    }

    @Test
    void aTokenUnderAnUnknownKeyIdIsRefused() {
        refused(sign(claims(), "at+jwt", "unknown", keys.current()));
    }

    @Test
    void aChangedTokenIsRefused() {
        String[] parts = sign(claims(), "at+jwt", keys.kid(), keys.current()).split("\\.", -1);
        String payload = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                .replace("reviewer", "administrator");
        refused(parts[0] + "." + encoded(payload) + "." + parts[2]);
    }

    @Test
    void aTokenWithoutASignatureIsRefused() {
        String payload = sign(claims(), "at+jwt", keys.kid(), keys.current()).split("\\.", -1)[1];
        refused(encoded("{\"alg\":\"none\",\"typ\":\"at+jwt\",\"kid\":\"" + keys.kid() + "\"}") + "." + payload + ".");
    }

    @Test
    void aTokenOfSomebodyWhoIsNotAMemberIsRefused() {
        refused(sign(claims().subject(UUID.randomUUID().toString()), "at+jwt", keys.kid(), keys.current()));
    }

    @Test
    void aCandidatesTokenIsNotAMembers() {
        String token = sign(
                claims().groups("candidate").claim("session", UUID.randomUUID().toString()),
                "at+jwt",
                keys.kid(),
                keys.current());
        given().auth().oauth2(token).get("/api/members/me").then().statusCode(403);
    }

    @Test
    void bothKeysArePublishedWithoutTheirSecrets() {
        given().get("/.well-known/jwks.json")
                .then()
                .statusCode(200)
                .header("Cache-Control", "public, max-age=300")
                .body("keys", hasSize(2))
                .body("keys[0].kid", equalTo(keys.kid()))
                .body("keys[0].alg", equalTo("ES256"))
                .body("keys[0]", not(hasKey("d")));
    }

    private JwtClaimsBuilder claims() {
        Instant now = Instant.now();
        return Jwt.claims()
                .issuer("rehearsal")
                .audience("rehearsal")
                .subject(member().id().toString())
                .claim("org", member().organisation().toString())
                .claim("name", member().name())
                .groups(Set.of("reviewer"))
                .issuedAt(now)
                .expiresAt(now.plusSeconds(600));
    }

    private static String sign(JwtClaimsBuilder claims, String type, String kid, PrivateKey key) {
        return claims.jws()
                .header("typ", type)
                .keyId(kid)
                .algorithm(SignatureAlgorithm.ES256)
                .sign(key);
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void taken(String token) {
        given().auth().oauth2(token).get("/api/members/me").then().statusCode(200);
    }

    private static void refused(String token) {
        given().auth()
                .oauth2(token)
                .get("/api/members/me")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/unauthenticated"));
    }
}
