package dev.rehearsal.gateway.reminder;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Where mail is handed in: {@code smtp://user:password@host:587} or {@code smtps://host}. With {@code smtp} the connection is encrypted
 * by STARTTLS: always if there is a password, else where the server offers it; {@code ?starttls=required}, {@code optional} or
 * {@code disabled} says otherwise. Signs that a URL may not hold stand percent-encoded in name and password.
 *
 * @param tls whether the connection is encrypted from its first byte
 */
record SmtpAddress(
        String host,
        int port,
        boolean tls,
        StartTls startTls,
        @Nullable String user,
        @Nullable String password) {

    private static final int SUBMISSION = 587;
    private static final int SUBMISSION_OVER_TLS = 465;

    /** Whether a plain connection becomes an encrypted one. */
    enum StartTls {
        DISABLED,
        OPTIONAL,
        REQUIRED
    }

    /**
     * Reads an address.
     *
     * @throws IllegalArgumentException if it is none; the message does not repeat it, since it may hold a password
     */
    static SmtpAddress parse(String text) {
        URI url = url(text);
        String host = url.getHost();
        boolean tls = "smtps".equalsIgnoreCase(url.getScheme());
        if (host == null || !(tls || "smtp".equalsIgnoreCase(url.getScheme()))) {
            throw malformed();
        }
        String given = url.getRawUserInfo();
        int colon = given == null ? -1 : given.indexOf(':');
        String user = given == null ? null : decoded(colon < 0 ? given : given.substring(0, colon));
        String password = given == null || colon < 0 ? null : decoded(given.substring(colon + 1));
        int port = url.getPort() >= 0 ? url.getPort() : tls ? SUBMISSION_OVER_TLS : SUBMISSION;
        return new SmtpAddress(host, port, tls, startTls(url.getQuery(), password != null), user, password);
    }

    private static StartTls startTls(@Nullable String query, boolean secret) {
        return switch (query) {
            case null -> secret ? StartTls.REQUIRED : StartTls.OPTIONAL;
            case "starttls=required" -> StartTls.REQUIRED;
            case "starttls=optional" -> StartTls.OPTIONAL;
            case "starttls=disabled" -> StartTls.DISABLED;
            default -> throw malformed();
        };
    }

    private static URI url(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw malformed();
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static IllegalArgumentException malformed() {
        return new IllegalArgumentException(
                "REHEARSAL_SMTP_URL is written as smtp://user:password@host:587 or smtps://host, with ?starttls=required,"
                        + " optional or disabled if need be");
    }

    /** Without the password. */
    @Override
    public String toString() {
        return (tls ? "smtps://" : "smtp://") + host + ":" + port;
    }
}
