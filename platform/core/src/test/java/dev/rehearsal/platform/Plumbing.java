package dev.rehearsal.platform;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.contracts.SessionEvent;
import dev.rehearsal.contracts.SessionId;
import dev.rehearsal.platform.outbox.Outbox;
import dev.rehearsal.platform.tenancy.Tenancy;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The parts that the tests of the plumbing work with, and a look at what the {@link Remembering} handler applied. */
abstract class Plumbing {

    static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    Outbox outbox;

    @Inject
    Tenancy tenancy;

    @Inject
    AgroalDataSource dataSource;

    final OrganisationId organisation = new OrganisationId(UUID.randomUUID());

    final SessionId session = new SessionId(UUID.randomUUID());

    void execute(String statement) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement running = connection.createStatement()) {
            running.execute(statement);
        }
    }

    long number(String query) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement running = connection.createStatement();
                ResultSet row = running.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    List<String> remembered(OrganisationId reader) {
        return tenancy.inOrganisation(reader, () -> {
            try (Connection connection = dataSource.getConnection();
                    ResultSet row =
                            connection.createStatement().executeQuery("select text from remembered order by ctid")) {
                List<String> texts = new ArrayList<>();
                while (row.next()) {
                    texts.add(row.getString(1));
                }
                return texts;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    void awaitRemembered(UUID event) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!remembered(organisation).contains(event.toString())) {
            assertTrue(System.nanoTime() < deadline, "the event was not applied in time");
            Thread.onSpinWait();
        }
    }

    static SessionEvent.SessionStarted started(SessionId session, long position) {
        return new SessionEvent.SessionStarted(session, position, NOW);
    }
}
