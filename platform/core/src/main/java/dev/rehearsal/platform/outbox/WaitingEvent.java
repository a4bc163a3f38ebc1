package dev.rehearsal.platform.outbox;

import dev.rehearsal.contracts.CloudEvent;
import dev.rehearsal.contracts.OrganisationId;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;

/** A row of the outbox that has not been sent. */
record WaitingEvent(
        UUID id, String topic, String key, String type, OrganisationId organisation, Instant time, byte[] data) {

    /** The oldest rows not yet sent, oldest first. Never by "greater than the last": sequence numbers commit out of order. */
    static List<WaitingEvent> oldest(Connection connection, int limit) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select id, topic, key, type, organisation_id, event_time, data
                from outbox where published_at is null and set_aside_at is null order by seq limit ?
                """)) {
            select.setInt(1, limit);
            List<WaitingEvent> rows = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    rows.add(new WaitingEvent(
                            row.getObject(1, UUID.class),
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            new OrganisationId(row.getObject(5, UUID.class)),
                            row.getObject(6, OffsetDateTime.class).toInstant(),
                            row.getBytes(7)));
                }
            }
            return rows;
        }
    }

    static void markPublished(Connection connection, List<WaitingEvent> events) throws SQLException {
        if (events.isEmpty()) {
            return;
        }
        try (PreparedStatement update =
                connection.prepareStatement("update outbox set published_at = now() where id = any(?)")) {
            // By what stays the same if a rebuilt table has taken the place of the one they were read from.
            UUID[] ids = events.stream().map(WaitingEvent::id).toArray(UUID[]::new);
            update.setArray(1, connection.createArrayOf("uuid", ids));
            update.executeUpdate();
        }
    }

    /** Puts an event where the relay does not see it, with the reason. */
    static void setAside(Connection connection, OutboxBatch.Refusal refusal) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update outbox set set_aside_at = now(), set_aside_reason = ? where id = ?")) {
            update.setString(1, refusal.reason());
            update.setObject(2, refusal.event().id());
            update.executeUpdate();
        }
    }

    static void purge(Connection connection, Instant before) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from outbox where published_at < ?")) {
            delete.setObject(1, OffsetDateTime.ofInstant(before, ZoneOffset.UTC));
            delete.executeUpdate();
        }
    }

    /** What order holds within. */
    String place() {
        return topic + "/" + key;
    }

    ProducerRecord<String, byte[]> toRecord(String source) {
        ProducerRecord<String, byte[]> message = new ProducerRecord<>(topic, key, data);
        CloudEvent.headers(id, type, source, time, organisation, key)
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return message;
    }
}
