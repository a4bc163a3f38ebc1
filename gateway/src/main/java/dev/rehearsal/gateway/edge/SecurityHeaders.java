package dev.rehearsal.gateway.edge;

import dev.rehearsal.gateway.GatewayConfig;
import dev.rehearsal.gateway.runner.FramePolicy;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What browsers are told on every answer: run only what comes from here, embed nowhere, guess nothing, tell nobody. The frame that code of
 * interviews runs in has a policy of its own, and is the only page that may be embedded: by the application.
 */
final class SecurityHeaders {

    private static final Pattern PLAIN_AUTHORITY =
            Pattern.compile("[A-Za-z0-9.\\-]+(:\\d{1,5})?|\\[[0-9a-fA-F:]+](:\\d{1,5})?");

    private static final String POLICY = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data: blob:; font-src 'self' data:; media-src 'self' blob:; worker-src 'self' blob:; "
            + "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; ";

    private final String framePolicy;
    private final String publicAuthority;
    private final boolean secure;

    SecurityHeaders(GatewayConfig gateway, FramePolicy frame) {
        this.framePolicy = frame.value();
        this.publicAuthority = Objects.requireNonNullElse(gateway.publicUrl().getRawAuthority(), "");
        this.secure = gateway.isSecure();
    }

    void add(HttpServerRequest request, MultiMap headers) {
        boolean frame = FramePolicy.PAGE.equals(request.path());
        headers.set("Content-Security-Policy", frame ? framePolicy : POLICY + frames(request) + sockets(request));
        headers.set(
                "Permissions-Policy",
                frame
                        ? "camera=(), microphone=(), geolocation=(), payment=(), usb=()"
                        : "camera=(self), microphone=(self), geolocation=(), payment=(), usb=()");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("X-Frame-Options", frame ? "SAMEORIGIN" : "DENY");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        if (secure) {
            headers.set("Strict-Transport-Security", "max-age=31536000");
        }
    }

    /** By the address that was asked for and by the public one, which differ behind a proxy that does not pass the first on. */
    private String frames(HttpServerRequest request) {
        StringBuilder sources = new StringBuilder("frame-src");
        Stream.of(authority(request), publicAuthority)
                .filter(authority -> !authority.isEmpty())
                .distinct()
                .forEach(authority -> sources.append(' ').append(authority).append(FramePolicy.PAGE));
        return sources.append("; ").toString();
    }

    /** Not every browser takes 'self' for sockets of the same host. */
    private String sockets(HttpServerRequest request) {
        String host = authority(request);
        if (host.isEmpty()) {
            return "connect-src 'self'";
        }
        return "connect-src 'self'" + (secure ? " wss://" + host : " ws://" + host + " wss://" + host);
    }

    /** Host and port that were asked for; empty if they are not of the usual form. */
    private static String authority(HttpServerRequest request) {
        HostAndPort authority = request.authority();
        String host = authority == null ? "" : authority.toString();
        return PLAIN_AUTHORITY.matcher(host).matches() ? host : "";
    }
}
