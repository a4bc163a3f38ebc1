package dev.rehearsal.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalPostgresIT {
    private static final String PASSWORD = "a password for this test";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private final ServerFiles files = ServerFiles.find();

    @SuppressWarnings("NullAway.Init")
    private LocalPostgres.Settings settings;

    @SuppressWarnings("NullAway.Init")
    private LocalPostgres postgres;

    @BeforeEach
    void start() {
        settings = new LocalPostgres.Settings(
                folder.resolve("data"),
                Ports.free(1).getFirst(),
                PASSWORD,
                folder.resolve("run/postgres.pid"),
                folder.resolve("postgres.log"));
        postgres = LocalPostgres.start(files, settings);
        postgres.createDatabase("answers", "answers", "it's secret");
    }

    @AfterEach
    void stop() {
        postgres.close();
    }

    @Test
    void whatWasCommittedSurvivesAKill() throws SQLException {
        // Given
        execute("CREATE TABLE answer (value int)", "INSERT INTO answer VALUES (42)");
        // When
        postgres.process().kill();
        postgres = LocalPostgres.start(files, settings);
        // Then
        assertEquals("42", query("SELECT value FROM answer"));
    }

    @Test
    void aServerLeftByAKilledRunIsEndedBeforeTheNextStarts() throws SQLException {
        // Given
        execute("CREATE TABLE answer (value int)", "INSERT INTO answer VALUES (42)");
        long orphan = postgres.process().pid();
        // When
        postgres = LocalPostgres.start(files, settings);
        // Then
        assertFalse(ProcessHandle.of(orphan).map(ProcessHandle::isAlive).orElse(false));
        assertEquals("42", query("SELECT value FROM answer"));
    }

    @Test
    void itIsDurableAndPlainAboutTimeAndText() throws SQLException {
        assertEquals("on", query("SHOW fsync"));
        assertEquals("on", query("SHOW synchronous_commit"));
        assertEquals("UTC", query("SHOW log_timezone"));
        assertEquals("UTF8", query("SHOW server_encoding"));
        assertTrue(query("SHOW server_version").startsWith("18."));
    }

    @Test
    void theRoleIsAnOrdinaryOne() throws SQLException {
        assertEquals(
                "f",
                query("SELECT rolsuper OR rolbypassrls OR rolcreatedb OR rolcreaterole FROM pg_roles"
                        + " WHERE rolname = current_user"));
    }

    @Test
    void aWrongPasswordAndAForeignDatabaseAreRefused() {
        postgres.createDatabase("questions", "questions", "another");
        assertThrows(
                SQLException.class,
                () -> DriverManager.getConnection(postgres.url("answers"), "answers", "wrong")
                        .close());
        assertThrows(
                SQLException.class,
                () -> DriverManager.getConnection(postgres.url("questions"), "answers", "it's secret")
                        .close());
    }

    @Test
    void creatingADatabaseAgainKeepsItAndSetsThePassword() throws SQLException {
        // Given
        execute("CREATE TABLE answer (value int)");
        // When
        postgres.createDatabase("answers", "answers", "a new one");
        // Then
        try (Connection connection = DriverManager.getConnection(postgres.url("answers"), "answers", "a new one")) {
            assertTrue(connection.isValid(5));
        }
    }

    @Test
    void stoppingLeavesNoProcessBehind() {
        // When
        postgres.close();
        // Then
        assertFalse(postgres.process().isAlive());
        assertTrue(Waiting.until(Duration.ofSeconds(1), () -> !Ports.accepts(settings.port())));
    }

    private void execute(String... statements) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private String query(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            assertTrue(rows.next());
            return rows.getString(1);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(postgres.url("answers"), "answers", "it's secret");
    }
}
