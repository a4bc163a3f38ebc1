package dev.rehearsal.gateway.edge;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import java.util.regex.Pattern;

/** What browsers are told on every answer: run only what comes from here, embed nowhere, guess nothing, tell nobody. */
final class SecurityHeaders {

    private static final Pattern PLAIN_AUTHORITY =
            Pattern.compile("[A-Za-z0-9.\\-]+(:\\d{1,5})?|\\[[0-9a-fA-F:]+](:\\d{1,5})?");

    private static final String POLICY = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data: blob:; font-src 'self' data:; media-src 'self' blob:; worker-src 'self' blob:; "
            + "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; connect-src 'self'";

    private SecurityHeaders() {}

    static void add(HttpServerRequest request, MultiMap headers, boolean secure) {
        headers.set("Content-Security-Policy", POLICY + sockets(request, secure));
        headers.set("Permissions-Policy", "camera=(self), microphone=(self), geolocation=(), payment=(), usb=()");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        if (secure) {
            headers.set("Strict-Transport-Security", "max-age=31536000");
        }
    }

    /** Not every browser takes 'self' for sockets of the same host. */
    private static String sockets(HttpServerRequest request, boolean secure) {
        HostAndPort authority = request.authority();
        String host = authority == null ? "" : authority.toString();
        if (!PLAIN_AUTHORITY.matcher(host).matches()) {
            return "";
        }
        return secure ? " wss://" + host : " ws://" + host + " wss://" + host;
    }
}
