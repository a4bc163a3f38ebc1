package dev.rehearsal.session.call.http;

import dev.rehearsal.session.call.IceServers;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a browser is given to find the others.
 *
 * @param servers as {@code RTCPeerConnection} takes them; none means that only a direct way within one network is tried
 * @param expiresAt when the credentials end, to ask again then; null without any
 */
public record IceView(List<Server> servers, @Nullable Instant expiresAt) {

    /** Servers of one kind; without name and credential for STUN. */
    @Schema(name = "IceServer")
    public record Server(
            List<String> urls,
            @Nullable String username,
            @Nullable String credential) {}

    static IceView of(IceServers.Given given) {
        return new IceView(
                given.servers().stream()
                        .map(server -> new Server(server.urls(), server.username(), server.credential()))
                        .toList(),
                given.expiresAt());
    }
}
