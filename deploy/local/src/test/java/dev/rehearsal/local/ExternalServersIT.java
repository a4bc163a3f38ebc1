package dev.rehearsal.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rehearsal.embedded.KafkaQuorum;
import dev.rehearsal.embedded.LocalKafka;
import dev.rehearsal.embedded.LocalPostgres;
import dev.rehearsal.embedded.Ports;
import dev.rehearsal.embedded.ServerFiles;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The embedded servers play somebody else's, used by a role that is no superuser. */
class ExternalServersIT {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path home;

    @Test
    void threeSettingsReplaceTheEmbeddedServers() throws Exception {
        // Given
        RunningLauncher.build(home);
        ServerFiles files = ServerFiles.find();
        List<Integer> ports = Ports.free(10);
        try (LocalPostgres postgres = LocalPostgres.start(files, postgresSettings(ports.get(7)));
                LocalKafka kafka = LocalKafka.start(files, kafkaSettings(ports.get(8), ports.get(9)))) {
            createOrdinaryAdministrator(postgres);
            // When
            RunningLauncher launcher = RunningLauncher.start(
                    home,
                    Map.of(
                            "REHEARSAL_POSTGRES_URL", postgres.url("postgres"),
                            "REHEARSAL_POSTGRES_CREDENTIALS", "operator:operators-password",
                            "REHEARSAL_KAFKA_BOOTSTRAP", kafka.bootstrap(),
                            "REHEARSAL_PORT", ports.get(0).toString(),
                            "REHEARSAL_QUESTIONS_PORT", ports.get(1).toString(),
                            "REHEARSAL_SESSIONS_PORT", ports.get(2).toString(),
                            "REHEARSAL_SCORES_PORT", ports.get(3).toString()),
                    "up",
                    "--external");
            launcher.awaitOutput("Ctrl-C stops it");
            // Then
            String told = Http.get(URI.create("http://127.0.0.1:" + ports.get(2) + "/environment"))
                    .text();
            assertTrue(told.contains(postgres.url("sessions") + "?"), told);
            assertTrue(told.contains("KAFKA_BOOTSTRAP_SERVERS=" + kafka.bootstrap()), told);
            assertFalse(Files.exists(home.resolve(".data/postgres")));
            assertFalse(Files.exists(home.resolve(".data/kafka")));
            launcher.stop();
            assertEquals(List.of(true, true), List.of(postgres.isHealthy(), kafka.isHealthy()));
        }
    }

    private static void createOrdinaryAdministrator(LocalPostgres postgres) throws Exception {
        try (Connection connection =
                        DriverManager.getConnection(postgres.url("postgres"), LocalPostgres.ADMINISTRATOR, "password");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE ROLE operator LOGIN CREATEDB CREATEROLE PASSWORD 'operators-password'");
        }
    }

    private LocalPostgres.Settings postgresSettings(int port) {
        return new LocalPostgres.Settings(
                home.resolve("elsewhere/postgres"),
                port,
                "password",
                home.resolve("elsewhere/postgres.pid"),
                home.resolve("elsewhere/postgres.log"));
    }

    private LocalKafka.Settings kafkaSettings(int port, int controllerPort) {
        return new LocalKafka.Settings(
                home.resolve("elsewhere/kafka"),
                port,
                KafkaQuorum.alone(controllerPort),
                160,
                null,
                Duration.ofSeconds(6),
                home.resolve("elsewhere/kafka.pid"),
                home.resolve("elsewhere/kafka.log"));
    }
}
