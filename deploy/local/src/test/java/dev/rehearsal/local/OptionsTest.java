package dev.rehearsal.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {
    private static final Path HOME = Path.of("/home/somebody/rehearsal");

    @Test
    void allOptionsOfUpAreUnderstood() {
        Options options = Options.parse(
                List.of("up", "--demo", "--base-port", "9000", "--session-services", "2", "--brokers", "3"));
        assertEquals(new Options(Options.Command.UP, true, false, OptionalInt.of(9000), 2, 3), options);
        assertTrue(Options.parse(List.of("up", "--external")).external());
    }

    @ParameterizedTest
    @CsvSource({
        "up --base-port, --base-port takes a port from 1 to 65522 not nothing",
        "up --base-port 65523, --base-port takes a port from 1 to 65522 not 65523",
        "up --base-port eighty, --base-port takes a port from 1 to 65522 not eighty",
        "up --session-services 5, --session-services takes a number from 1 to 4 not 5",
        "up --session-services, --session-services takes a number from 1 to 4 not nothing",
        "up --brokers 2, --brokers takes 1 or 3 not 2",
        "up --brokers, --brokers takes 1 or 3 not nothing",
        "up --brokers 3 --external, --brokers is for the embedded Kafka; with --external there are as many as yours has",
        "up --quick, Unknown option --quick see ./rehearsal help",
        "down, Unknown command down see ./rehearsal help"
    })
    void whatIsNotUnderstoodIsSaid(String line, String message) {
        LauncherException refused =
                assertThrows(LauncherException.class, () -> Options.parse(List.of(line.split(" ", -1))));
        assertEquals(message, String.valueOf(refused.getMessage()).replace(",", ""));
    }

    @Test
    void theBasePortShiftsAllPorts() {
        LocalPorts ports = LocalPorts.of(OptionalInt.of(9000), Map.of("REHEARSAL_PORT", "80"));
        assertEquals(9000, ports.of(Service.GATEWAY));
        assertEquals(9003, ports.of(Service.SCORES));
        assertEquals(9004, ports.postgres());
        assertEquals(new BrokerPorts(9005, 9006), ports.brokers().getFirst());
        assertEquals(9007, ports.of(new Replica(Service.SESSIONS, 2)));
        assertEquals(9009, ports.of(new Replica(Service.SESSIONS, 4)));
        assertEquals(new BrokerPorts(9012, 9013), ports.brokers().get(2));
    }

    @Test
    void eachFurtherSessionServiceHasNameAndPortOfItsOwn() {
        LocalSettings settings = LocalSettings.of(
                HOME,
                Options.parse(List.of("up", "--session-services", "2")),
                Map.of("REHEARSAL_MORE_SESSIONS_PORT", "9000"));
        assertEquals(
                List.of("question-service", "session-service", "session-service-2", "scoring-service", "gateway"),
                settings.replicas().stream().map(Replica::label).toList());
        assertEquals("http://127.0.0.1:8082", settings.url(Service.SESSIONS));
        assertEquals("http://127.0.0.1:9000", settings.url(new Replica(Service.SESSIONS, 2)));
    }

    @Test
    void eachPortHasASettingOfItsOwn() {
        LocalPorts ports = LocalPorts.of(
                OptionalInt.empty(), Map.of("REHEARSAL_SESSIONS_PORT", "9999", "REHEARSAL_KAFKA_PORT", "9092"));
        assertEquals(8080, ports.of(Service.GATEWAY));
        assertEquals(9999, ports.of(Service.SESSIONS));
        assertEquals(15432, ports.postgres());
        assertEquals(
                List.of(new BrokerPorts(9092, 9093), new BrokerPorts(9094, 9095), new BrokerPorts(9096, 9097)),
                ports.brokers());
    }

    @Test
    void externalServersNeedThreeSettings() {
        Options external = Options.parse(List.of("up", "--external"));
        LauncherException refused = assertThrows(
                LauncherException.class,
                () -> LocalSettings.of(
                        HOME, external, Map.of("REHEARSAL_POSTGRES_URL", "jdbc:postgresql://db/postgres")));
        assertTrue(String.valueOf(refused.getMessage()).startsWith("--external needs REHEARSAL_POSTGRES_CREDENTIALS"));
    }

    @Test
    void anExternalDatabaseKeepsTheParametersOfTheGivenAddress() {
        ExternalServers servers = ExternalServers.of(Map.of(
                "REHEARSAL_POSTGRES_URL", "jdbc:postgresql://db:5433/postgres?sslmode=require",
                "REHEARSAL_POSTGRES_CREDENTIALS", "admin:with:colons",
                "REHEARSAL_KAFKA_BOOTSTRAP", "broker:9092"));
        assertEquals("jdbc:postgresql://db:5433/scores?sslmode=require", servers.url("scores"));
        assertEquals("with:colons", servers.password());
        assertFalse(servers.toString().contains("colons"));
    }

    @Test
    void theDataFolderIsBelowTheTreeUnlessItIsNamedInFull() {
        Options up = Options.parse(List.of("up"));
        assertEquals(HOME.resolve(".data"), LocalSettings.of(HOME, up, Map.of()).data());
        assertEquals(
                Path.of("/var/x"),
                LocalSettings.of(HOME, up, Map.of("REHEARSAL_DATA", "/var/x")).data());
    }

    @Test
    void moreRoomsGetMoreHeap() {
        assertEquals(192, LiveRooms.of(Map.of()).heapMebibytes());
        assertEquals(192, LiveRooms.of(Map.of("REHEARSAL_LIVE_MAX_ROOMS", "20")).heapMebibytes());
        assertEquals(
                492, LiveRooms.of(Map.of("REHEARSAL_LIVE_MAX_ROOMS", "1200")).heapMebibytes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "5001", "many", ""})
    void aNumberOfRoomsThatIsNoneIsRefused(String text) {
        LauncherException refused =
                assertThrows(LauncherException.class, () -> LiveRooms.of(Map.of("REHEARSAL_LIVE_MAX_ROOMS", text)));
        assertEquals("REHEARSAL_LIVE_MAX_ROOMS takes a number from 1 to 5000, not " + text, refused.getMessage());
    }
}
