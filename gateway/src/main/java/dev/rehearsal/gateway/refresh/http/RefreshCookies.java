package dev.rehearsal.gateway.refresh.http;

import dev.rehearsal.gateway.GatewayConfig;
import dev.rehearsal.gateway.refresh.RefreshTokens;
import dev.rehearsal.gateway.secret.Secret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * The cookies: HttpOnly, SameSite=Strict, sent only to {@code /api/auth}, and Secure wherever people come over https. Members and
 * candidates have one each, so that the same browser can be both.
 */
@ApplicationScoped
public class RefreshCookies {

    /** Holds a member's refresh token. */
    public static final String MEMBER = "rehearsal_member";

    /** Holds a candidate's refresh token. */
    public static final String CANDIDATE = "rehearsal_candidate";

    private static final String PATH = "/api/auth";

    private final GatewayConfig config;
    private final Clock clock;

    public RefreshCookies(GatewayConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /** The token that came with a request, if there is one that can be a token. */
    public static Optional<Secret> read(HttpHeaders headers, String name) {
        return Optional.ofNullable(headers.getCookies().get(name))
                .map(Cookie::getValue)
                .filter(Secret::fits)
                .map(Secret::new);
    }

    /** The cookie that carries a token. */
    public NewCookie carrying(String name, RefreshTokens.Given given) {
        long seconds =
                Math.max(1, Duration.between(clock.instant(), given.expiresAt()).toSeconds());
        return cookie(name, given.token().text(), (int) Math.min(seconds, Integer.MAX_VALUE));
    }

    /** The cookie that makes the browser forget. */
    public NewCookie gone(String name) {
        return cookie(name, "", 0);
    }

    private NewCookie cookie(String name, String value, int maxAge) {
        return new NewCookie.Builder(name)
                .value(value)
                .path(PATH)
                .maxAge(maxAge)
                .httpOnly(true)
                .secure(config.isSecure())
                .sameSite(NewCookie.SameSite.STRICT)
                .build();
    }
}
