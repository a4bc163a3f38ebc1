package dev.rehearsal.session.room.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked
class LiveConnectionsTest {

    private static final Instant NOW = Instant.parse("2030-01-01T09:00:00Z");

    @Test
    void aConnectionThatIsOverIsLetGoEvenIfNobodyTellsThatItsSocketWasClosed() {
        // Given
        LiveConnections connections = new LiveConnections();
        FakeWire lost = new FakeWire();
        connections.add("lost", connection(NOW, lost));
        connections.add("here", connection(NOW.plusSeconds(600), new FakeWire()));
        // When
        connections.tick(NOW, false);
        // Then
        assertEquals(CloseCode.TOKEN, lost.closedWith);
        assertEquals(1, connections.size());
    }

    private static LiveConnection connection(Instant expires, FakeWire wire) {
        LiveConfig config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(LiveConfig.class)
                .build()
                .getConfigMapping(LiveConfig.class);
        LiveServices services =
                new LiveServices(config, null, null, null, null, null, null, null, null, Clock.systemUTC());
        return new LiveConnection(services, RenewalTest.pass(new UUID(1, 1), expires), new UUID(5, 5), null, wire);
    }
}
