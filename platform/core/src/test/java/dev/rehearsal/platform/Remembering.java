package dev.rehearsal.platform;

import dev.rehearsal.contracts.CloudEvent;
import dev.rehearsal.contracts.SessionEvent;
import dev.rehearsal.contracts.Topics;
import dev.rehearsal.platform.inbox.EventConsumers;
import dev.rehearsal.platform.inbox.EventHandler;
import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** A consumer for tests: writes one row for each event, and breaks on sessions of 13 minutes. */
@ApplicationScoped
class Remembering implements EventHandler {

    static final int UNLUCKY_MINUTES = 13;

    private final AgroalDataSource dataSource;

    Remembering(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    void start(@Observes StartupEvent event, EventConsumers consumers) {
        consumers.start("remembering", List.of(Topics.SESSIONS), this);
    }

    @Override
    public void handle(CloudEvent event) {
        if (event.data() instanceof SessionEvent.SessionRescheduled changed && changed.minutes() == UNLUCKY_MINUTES) {
            throw new IllegalStateException("unlucky");
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into remembered (id, organisation_id, text) values (gen_random_uuid(), ?, ?)")) {
            insert.setObject(1, event.organisation().value());
            insert.setString(2, event.id().toString());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
