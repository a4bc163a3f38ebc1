package dev.rehearsal.platform.outbox;

import dev.rehearsal.contracts.Event;
import dev.rehearsal.contracts.EventJson;
import dev.rehearsal.contracts.EventTypes;
import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.contracts.Topics;
import dev.rehearsal.platform.Ids;
import dev.rehearsal.platform.transaction.AfterCommit;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Where a transaction leaves the events that follow from it. */
@ApplicationScoped
public class Outbox {

    // The lock makes transactions that write events of one key commit in the order of their sequence numbers.
    private static final String INSERT = """
            with locked as (select pg_advisory_xact_lock(hashtextextended(? || '/' || ?, 0)))
            insert into outbox (id, topic, key, type, organisation_id, event_time, data)
            select ?, ?, ?, ?, ?, ?, ? from locked
            on conflict (id) do nothing
            """;

    private final AgroalDataSource dataSource;
    private final TransactionSynchronizationRegistry transactions;
    private final AfterCommit afterCommit;
    private final OutboxRelay relay;

    public Outbox(
            AgroalDataSource dataSource,
            TransactionSynchronizationRegistry transactions,
            AfterCommit afterCommit,
            OutboxRelay relay) {
        this.dataSource = dataSource;
        this.transactions = transactions;
        this.afterCommit = afterCommit;
        this.relay = relay;
    }

    /** Appends an event with a random id. Needs a transaction; the event is sent after it commits, or never. */
    public void append(OrganisationId organisation, Event event, Instant time) {
        append(organisation, Ids.random(), event, time);
    }

    /** As {@link #append(OrganisationId, Event, Instant)}, of several events in one round trip. */
    public <E extends Event> void appendAll(
            OrganisationId organisation, Collection<E> events, Function<? super E, Instant> time) {
        appendAll(
                organisation,
                events.stream()
                        .map(event -> new Appended(Ids.random(), event, time.apply(event)))
                        .toList());
    }

    /**
     * Appends an event with an id of the caller's making; appending the same id again does nothing.
     *
     * @throws IllegalStateException outside a transaction, or for an event of more than {@link Topics#MOST_EVENT_BYTES}
     */
    public void append(OrganisationId organisation, UUID id, Event event, Instant time) {
        appendAll(organisation, List.of(new Appended(id, event, time)));
    }

    private record Appended(UUID id, Event event, Instant time) {}

    private void appendAll(OrganisationId organisation, List<Appended> events) {
        if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("an event is appended inside the transaction that causes it");
        }
        if (events.isEmpty()) {
            return;
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            // By key, so that two transactions that do nothing else never wait for each other's locks.
            for (Appended one : events.stream()
                    .sorted(Comparator.comparing(one -> one.event().key(organisation)))
                    .toList()) {
                bind(insert, organisation, one);
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("an event could not be put into the outbox", e);
        }
        afterCommit.runOnce(Outbox.class, relay::wake);
    }

    private static void bind(PreparedStatement insert, OrganisationId organisation, Appended one) throws SQLException {
        Event event = one.event();
        EventTypes.EventType type = EventTypes.of(event);
        byte[] data = EventJson.write(event);
        if (data.length > Topics.MOST_EVENT_BYTES) {
            throw new IllegalStateException("an event of " + data.length + " bytes is more than the topics take: "
                    + type.name() + " of " + event.key(organisation));
        }
        insert.setString(1, type.topic());
        insert.setString(2, event.key(organisation));
        insert.setObject(3, one.id());
        insert.setString(4, type.topic());
        insert.setString(5, event.key(organisation));
        insert.setString(6, type.name());
        insert.setObject(7, organisation.value());
        insert.setObject(8, OffsetDateTime.ofInstant(one.time(), ZoneOffset.UTC));
        insert.setBytes(9, data);
    }
}
