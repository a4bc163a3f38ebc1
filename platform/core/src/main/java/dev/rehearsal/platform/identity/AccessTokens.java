package dev.rehearsal.platform.identity;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rehearsal.contracts.EventJson;
import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.contracts.SessionId;
import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Reads access tokens. Signature, issuer, audience, expiry and age are checked by the JWT library as configured; this adds what it
 * leaves open: the type in the header must be {@code at+jwt} (RFC 9068), a token lives ten minutes at most and
 * is not from the future, and every claim Rehearsal
 * relies on must be there.
 */
@ApplicationScoped
public class AccessTokens {

    /** What two clocks may differ by. */
    private static final long SKEW_SECONDS = 5;

    private static final long LONGEST_LIFE_SECONDS = 600 + SKEW_SECONDS;

    private final JWTParser parser;
    private final Clock clock;

    public AccessTokens(JWTParser parser, Clock clock) {
        this.parser = parser;
        this.clock = clock;
    }

    /** The token is not one of ours, or not any more. */
    public static final class InvalidToken extends Exception {
        private static final long serialVersionUID = 1L;

        public InvalidToken(String reason) {
            super(reason, null, false, false);
        }
    }

    /** Verifies a raw token, for doors that the framework does not guard (WebSocket upgrades, renewals inside a socket). */
    public Caller verify(String raw) throws InvalidToken {
        try {
            return caller(parser.parse(raw));
        } catch (ParseException e) {
            throw new InvalidToken("not a valid access token");
        }
    }

    /** Reads a token whose signature has been verified. */
    public Caller caller(JsonWebToken token) throws InvalidToken {
        if (!isAccessToken(token.getRawToken())) {
            throw new InvalidToken("not an access token");
        }
        try {
            Set<String> groups = token.getGroups();
            String session = token.getClaim("session");
            String organisation = token.getClaim("org");
            String name = token.getClaim("name");
            if (groups == null || groups.isEmpty() || organisation == null || token.getSubject() == null) {
                throw new InvalidToken("a claim is missing");
            }
            checkTimes(token);
            if (groups.contains(Groups.CANDIDATE) != (session != null)) {
                throw new InvalidToken("a candidate's token names one session, a member's none");
            }
            return new Caller(
                    UUID.fromString(token.getSubject()),
                    OrganisationId.of(organisation),
                    name == null ? "" : name,
                    groups,
                    sessionOf(session),
                    Instant.ofEpochSecond(token.getIssuedAtTime()),
                    Instant.ofEpochSecond(token.getExpirationTime()));
        } catch (IllegalArgumentException | ClassCastException e) {
            throw new InvalidToken("a claim is malformed");
        }
    }

    private void checkTimes(JsonWebToken token) throws InvalidToken {
        if (token.getExpirationTime() - token.getIssuedAtTime() > LONGEST_LIFE_SECONDS) {
            throw new InvalidToken("the token lives too long");
        }
        if (token.getIssuedAtTime() > clock.instant().getEpochSecond() + SKEW_SECONDS) {
            throw new InvalidToken("the token is from the future");
        }
    }

    private static @Nullable SessionId sessionOf(@Nullable String session) {
        return session == null ? null : SessionId.of(session);
    }

    private static boolean isAccessToken(@Nullable String raw) {
        if (raw == null || raw.indexOf('.') < 0) {
            return false;
        }
        try {
            JsonNode header = EventJson.tree(Base64.getUrlDecoder().decode(raw.substring(0, raw.indexOf('.'))));
            return "at+jwt".equals(header.path("typ").asText());
        } catch (IllegalArgumentException | EventJson.UnreadableEvent e) {
            return false;
        }
    }
}
