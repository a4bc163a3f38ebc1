package dev.rehearsal.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.auth.principal.DefaultJWTParser;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.ParseException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Verifies with the library that the services verify with, set as they set it. */
class TestTokensTest {
    private static final UUID ORGANISATION = UUID.randomUUID();
    private static final UUID SUBJECT = UUID.randomUUID();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private final TestTokens tokens = TestTokens.withNewKey();

    @SuppressWarnings("NullAway.Init")
    private DefaultJWTParser parser;

    @BeforeEach
    void trustTheKey() {
        JWTAuthContextInfo trust =
                new JWTAuthContextInfo(tokens.write(folder).toUri().toString(), "rehearsal");
        trust.setSignatureAlgorithm(Set.of(SignatureAlgorithm.ES256));
        trust.setExpectedAudience(Set.of("rehearsal"));
        trust.setMaxTimeToLiveSecs(900L);
        trust.setExpGracePeriodSecs(0);
        parser = new DefaultJWTParser(trust);
    }

    @Test
    void aMembersTokenVerifiesAndCarriesWhatTheGatewayPutsIn() throws ParseException {
        JsonWebToken token = parser.parse(tokens.member(ORGANISATION, SUBJECT, "author", "interviewer"));
        assertEquals(SUBJECT.toString(), token.getSubject());
        assertEquals(ORGANISATION.toString(), token.getClaim("org"));
        assertEquals(Set.of("author", "interviewer"), token.getGroups());
        assertEquals(600, token.getExpirationTime() - token.getIssuedAtTime());
        assertFalse(token.containsClaim("session"));
    }

    @Test
    void theHeaderSaysThatItIsAnAccessToken() {
        String header = tokens.member(ORGANISATION, SUBJECT).split("\\.", -1)[0];
        String json = new String(Base64.getUrlDecoder().decode(header), StandardCharsets.UTF_8);
        assertTrue(json.startsWith("{\"typ\":\"at+jwt\",\"kid\":\""), json);
    }

    @Test
    void aCandidatesTokenNamesOneSession() throws ParseException {
        UUID session = UUID.randomUUID();
        JsonWebToken token = parser.parse(tokens.candidate(ORGANISATION, SUBJECT, session));
        assertEquals(session.toString(), token.getClaim("session"));
        assertEquals(Set.of("candidate"), token.getGroups());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "expired",
                "wrong audience",
                "wrong issuer",
                "far expiry",
                "another key",
                "no signature",
                "changed after signing"
            })
    void aBadTokenDoesNotVerify(String fault) {
        String token = tokens.bad(ORGANISATION, SUBJECT, "author").getOrDefault(fault, "there is no such token");
        assertEquals(3, token.split("\\.", -1).length);
        assertThrows(ParseException.class, () -> parser.parse(token));
    }

    @Test
    void whatTheLibraryLetsPassIsThereForTheServicesOwnChecks() throws ParseException {
        var bad = tokens.bad(ORGANISATION, SUBJECT, "author");
        for (String fault : Set.of("wrong type", "refresh type")) {
            assertEquals(
                    SUBJECT.toString(),
                    parser.parse(bad.getOrDefault(fault, "")).getSubject());
        }
    }
}
