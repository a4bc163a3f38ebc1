package dev.rehearsal.testkit;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rehearsal.contracts.Topics;
import dev.rehearsal.embedded.KafkaTopics;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RealServicesIT {
    private static final RealServices SERVICES = new RealServices();
    private static Map<String, String> config = Map.of();

    @BeforeAll
    static void start() {
        SERVICES.init(Map.of("database", "sessions"));
        config = SERVICES.start();
    }

    @AfterAll
    static void stop() {
        SERVICES.stop();
        assertFalse(Files.exists(TestRun.current().serverFolder()));
    }

    @Test
    void theServicesRoleOwnsItsDatabaseAndIsBoundByRowLevelSecurity() throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        setting("quarkus.datasource.jdbc.url"),
                        setting("quarkus.datasource.username"),
                        setting("quarkus.datasource.password"));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT current_database(), rolsuper OR rolbypassrls"
                        + " FROM pg_roles WHERE rolname = current_user")) {
            assertTrue(rows.next());
            assertEquals("sessions", rows.getString(1));
            assertFalse(rows.getBoolean(2));
        }
    }

    @Test
    void whatIsPublishedIsSeenByAProbe() {
        try (EventPublisher publisher = EventPublisher.ofThisRun();
                EventProbe probe = EventProbe.on(Topics.SESSIONS)) {
            // When
            publisher.publish(Topics.SESSIONS, "a key", Map.of("ce_type", "x.y.v1"), bytes("{}"));
            // Then
            Received received = probe.await(r -> r.type().equals("x.y.v1"));
            assertEquals("a key", received.key());
            assertEquals("{}", received.text());
            assertEquals(
                    1,
                    probe.readToEnd().stream()
                            .filter(r -> r.type().equals("x.y.v1"))
                            .count());
        }
    }

    @Test
    void aProbeThatWaitsInVainSaysWhatItSaw() {
        try (EventPublisher publisher = EventPublisher.ofThisRun();
                EventProbe probe = EventProbe.on(Topics.SCORES)) {
            // Given
            publisher.publish(Topics.SCORES, "a key", Map.of("ce_type", "something.else.v1"), bytes("{}"));
            // When
            AssertionError error = assertThrows(
                    AssertionError.class,
                    () -> probe.await(Duration.ofSeconds(2), r -> r.type().equals("x.y.v1")));
            // Then
            assertTrue(requireNonNull(error.getMessage()).contains("something.else.v1"), error.getMessage());
        }
    }

    @Test
    void tokensOfThisRunAreSignedByThePublishedKey() throws Exception {
        String published = Files.readString(Path.of(java.net.URI.create(setting("mp.jwt.verify.publickey.location"))));
        assertEquals(published, TestTokens.ofThisRun().jwks());
        assertFalse(published.contains("\"d\""));
    }

    @Test
    void everyTopicOfTheContractsIsThere() {
        for (String topic : List.of(Topics.QUESTIONS, Topics.SESSION_LOG, Topics.SESSION_PRESENCE, Topics.MEMBERS)) {
            try (EventProbe probe = EventProbe.on(topic)) {
                assertEquals(List.of(), probe.readToEnd());
            }
        }
    }

    @Test
    void whatAKilledTestRunLeftIsSweptUpByTheNext() throws Exception {
        // Given
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        TestRun killed = new TestRun(TestRun.current().folder().resolveSibling(Long.toString(gone.pid())));
        String bootstrap = EmbeddedServers.start(killed).bootstrap();
        assertTrue(new KafkaTopics(bootstrap).answer());
        // When
        TestRun.begin();
        // Then
        assertFalse(Files.exists(killed.folder()));
        assertFalse(new KafkaTopics(bootstrap).answer());
    }

    private static String setting(String name) {
        return requireNonNull(config.get(name), name);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
