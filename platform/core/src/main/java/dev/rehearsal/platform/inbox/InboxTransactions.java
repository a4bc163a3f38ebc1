package dev.rehearsal.platform.inbox;

import dev.rehearsal.contracts.CloudEvent;
import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.platform.tenancy.Tenancy;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The transactions events are applied in. */
@ApplicationScoped
public class InboxTransactions {

    private final AgroalDataSource dataSource;
    private final Tenancy tenancy;

    public InboxTransactions(AgroalDataSource dataSource, Tenancy tenancy) {
        this.dataSource = dataSource;
        this.tenancy = tenancy;
    }

    /**
     * Applies the events in one transaction, leaving out those that this consumer has applied before. Each organisation's events are
     * handed over together, in order.
     */
    void apply(String consumer, List<CloudEvent> events, EventHandler handler) {
        QuarkusTransaction.requiringNew().run(() -> {
            Map<OrganisationId, List<CloudEvent>> fresh = new LinkedHashMap<>();
            for (CloudEvent event : events) {
                if (record(consumer, event.id())) {
                    fresh.computeIfAbsent(event.organisation(), organisation -> new ArrayList<>())
                            .add(event);
                }
            }
            fresh.forEach((organisation, own) -> {
                tenancy.enter(organisation);
                handler.handleAll(own);
            });
        });
    }

    private boolean record(String consumer, UUID event) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into inbox (consumer, event_id) values (?, ?) on conflict do nothing")) {
            insert.setString(1, consumer);
            insert.setObject(2, event);
            return insert.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("the inbox could not be written", e);
        }
    }
}
