package dev.rehearsal.session.room.live;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which pages may open a socket. A browser always sends an origin with a WebSocket; one that is not the product's own is refused,
 * and so is a request without one, since nobody but a browser holds tokens in the way the protocol carries them.
 */
final class Origins {

    private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Optional<List<String>> allowed;
    private final Optional<String> publicHost;

    /**
     * @param allowed origins such as {@code https://interviews.example.org}; if absent, those of the public address, of the host asked
     *     for and of this machine
     */
    Origins(Optional<List<String>> allowed, String publicUrl) {
        this.publicHost = hostOf(publicUrl);
        this.allowed = allowed.map(origins -> origins.stream()
                .map(origin -> origin.strip().toLowerCase(Locale.ROOT))
                .toList());
    }

    /**
     * Whether a page of that origin may connect.
     *
     * @param origin the header, if there is one
     * @param host the host asked for, without port
     */
    boolean permit(@Nullable String origin, @Nullable String host) {
        if (origin == null) {
            return false;
        }
        if (allowed.isPresent()) {
            return allowed.get().contains(origin.strip().toLowerCase(Locale.ROOT));
        }
        return hostOf(origin)
                .filter(from -> LOCAL.contains(from)
                        || from.equalsIgnoreCase(host)
                        || from.equalsIgnoreCase(publicHost.orElse(null)))
                .isPresent();
    }

    private static Optional<String> hostOf(String origin) {
        try {
            URI uri = URI.create(origin);
            boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            return web ? Optional.ofNullable(uri.getHost()) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
