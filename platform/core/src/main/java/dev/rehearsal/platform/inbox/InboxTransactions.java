package dev.rehearsal.platform.inbox;

import dev.rehearsal.contracts.CloudEvent;
import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.platform.tenancy.Tenancy;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** The transactions events are applied in. */
@ApplicationScoped
public class InboxTransactions {

    private static final String RECORD = """
            insert into inbox (consumer, event_id) select ?, unnest(?::uuid[]) on conflict do nothing returning event_id
            """;

    private final AgroalDataSource dataSource;
    private final Tenancy tenancy;
    private final InboxConfig config;

    public InboxTransactions(AgroalDataSource dataSource, Tenancy tenancy, InboxConfig config) {
        this.dataSource = dataSource;
        this.tenancy = tenancy;
        this.config = config;
    }

    /**
     * Applies the events in one transaction, leaving out those that this consumer has applied before. Each organisation's events are
     * handed over together, in order; the organisations in the order of their ids.
     */
    void apply(String consumer, List<CloudEvent> events, EventHandler handler) {
        QuarkusTransaction.requiringNew().run(() -> {
            byOrganisation(events, record(consumer, events)).forEach((organisation, own) -> {
                tenancy.enter(organisation);
                handler.handleAll(own);
            });
        });
    }

    /**
     * Each event that is not known yet once, in order. The organisations are in one order, so that of two consumers with events of the same
     * ones none waits for the other and it for the first.
     */
    static Map<OrganisationId, List<CloudEvent>> byOrganisation(List<CloudEvent> events, Set<UUID> unknown) {
        Set<UUID> left = new HashSet<>(unknown);
        Map<OrganisationId, List<CloudEvent>> fresh = new TreeMap<>(Comparator.comparing(OrganisationId::value));
        for (CloudEvent event : events) {
            if (left.remove(event.id())) {
                fresh.computeIfAbsent(event.organisation(), organisation -> new ArrayList<>())
                        .add(event);
            }
        }
        return fresh;
    }

    /** Returns those that were not recorded before. */
    private Set<UUID> record(String consumer, List<CloudEvent> events) {
        try (Connection connection = dataSource.getConnection()) {
            if (config.replaceable() && config.rebuild().isEmpty()) {
                Replacement.waitFor(connection);
            }
            try (PreparedStatement insert = connection.prepareStatement(RECORD)) {
                insert.setString(1, consumer);
                insert.setArray(
                        2,
                        connection.createArrayOf(
                                "uuid", events.stream().map(CloudEvent::id).toArray()));
                Set<UUID> unknown = new HashSet<>();
                try (ResultSet recorded = insert.executeQuery()) {
                    while (recorded.next()) {
                        unknown.add(recorded.getObject(1, UUID.class));
                    }
                }
                return unknown;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the inbox could not be written", e);
        }
    }
}
