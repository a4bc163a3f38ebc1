package dev.rehearsal.session.call;

import dev.rehearsal.session.room.ParticipantId;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The STUN and TURN servers for one participant. TURN credentials end by themselves, by the scheme of draft-uberti-behave-turn-rest-00:
 * the user name is the second of the end and the participant, the credential its HMAC-SHA1 under the secret shared with the server.
 */
@ApplicationScoped
public class IceServers {

    private static final String MAC = "HmacSHA1";

    private final IceConfig config;
    private final Clock clock;

    public IceServers(IceConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /**
     * Servers of one kind.
     *
     * @param username null for STUN
     * @param credential null for STUN
     */
    public record Server(
            List<String> urls,
            @Nullable String username,
            @Nullable String credential) {}

    /**
     * What a participant is given.
     *
     * @param expiresAt when the credentials end; null without any
     */
    public record Given(List<Server> servers, @Nullable Instant expiresAt) {}

    void check(@Observes StartupEvent event) {
        if (config.turnUrls().isPresent() && config.turnSecret().isEmpty()) {
            throw new IllegalStateException("rehearsal.ice.turn-urls is set, rehearsal.ice.turn-secret is not");
        }
    }

    /** The servers, with credentials for that participant from now on. */
    public Given forParticipant(ParticipantId participant) {
        List<Server> servers = new ArrayList<>();
        config.stunUrls().ifPresent(urls -> servers.add(new Server(urls, null, null)));
        List<String> turnUrls = config.turnUrls().orElse(List.of());
        String secret = config.turnSecret().orElse("");
        if (turnUrls.isEmpty() || secret.isEmpty()) {
            return new Given(List.copyOf(servers), null);
        }
        Instant end = clock.instant().plus(config.turnCredentialsFor()).truncatedTo(ChronoUnit.SECONDS);
        String username = end.getEpochSecond() + ":" + participant;
        servers.add(new Server(turnUrls, username, signature(secret, username)));
        return new Given(List.copyOf(servers), end);
    }

    private static String signature(String secret, String username) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), MAC));
            return Base64.getEncoder().encodeToString(mac.doFinal(username.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA1", e);
        }
    }
}
