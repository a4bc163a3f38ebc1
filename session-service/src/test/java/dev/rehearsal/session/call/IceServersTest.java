package dev.rehearsal.session.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rehearsal.session.room.ParticipantId;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IceServersTest {

    private static final Instant NOW = Instant.ofEpochSecond(1_900_000_000L - 6 * 3_600);
    private static final ParticipantId PARTICIPANT = new ParticipantId(new UUID(0, 7));

    @Test
    void withoutSettingsThereAreNone() {
        // When
        IceServers.Given given = servers(Map.of()).forParticipant(PARTICIPANT);
        // Then
        assertEquals(new IceServers.Given(List.of(), null), given);
    }

    @Test
    void turnCredentialsAreTheParticipantsOwnAndEnd() {
        // Given
        IceServers servers = servers(Map.of(
                "rehearsal.ice.stun-urls", "stun:stun.example.org",
                "rehearsal.ice.turn-urls", "turn:turn.example.org,turns:turn.example.org?transport=tcp",
                "rehearsal.ice.turn-secret", "north-south"));
        // When
        IceServers.Given given = servers.forParticipant(PARTICIPANT);
        // Then: as `printf '%s' <username> | openssl dgst -sha1 -hmac north-south -binary | base64` says
        IceServers.Server stun = new IceServers.Server(List.of("stun:stun.example.org"), null, null);
        IceServers.Server turn = new IceServers.Server(
                List.of("turn:turn.example.org", "turns:turn.example.org?transport=tcp"),
                "1900000000:" + PARTICIPANT,
                "owPNuChqNsDGGvKyHQ+ggzrs+XU=");
        assertEquals(new IceServers.Given(List.of(stun, turn), Instant.ofEpochSecond(1_900_000_000L)), given);
    }

    @Test
    void turnServersWithoutTheirSecretAreAMistakeToldAtTheStart() {
        IceServers servers = servers(Map.of("rehearsal.ice.turn-urls", "turn:turn.example.org"));
        assertThrows(IllegalStateException.class, () -> servers.check(new StartupEvent()));
    }

    private static IceServers servers(Map<String, String> settings) {
        SmallRyeConfigBuilder builder =
                new SmallRyeConfigBuilder().addDiscoveredConverters().withMapping(IceConfig.class);
        settings.forEach(builder::withDefaultValue);
        return new IceServers(builder.build().getConfigMapping(IceConfig.class), Clock.fixed(NOW, ZoneOffset.UTC));
    }
}
