package dev.rehearsal.session.room.log;

import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.contracts.SessionId;
import dev.rehearsal.contracts.Topics;
import dev.rehearsal.session.room.LogEntry;
import dev.rehearsal.session.room.RoomJson;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** An entry with its place in the log. Key: the session; header {@code organisation}; time: the broker's. */
public record LogRecord(OrganisationId organisation, int partition, long offset, LogEntry entry) {

    private static final String ORGANISATION = "organisation";

    /**
     * Reads a record.
     *
     * @throws RoomJson.Unreadable if it is not an entry
     */
    public static LogRecord of(ConsumerRecord<String, byte[]> message) throws RoomJson.Unreadable {
        Header organisation = message.headers().lastHeader(ORGANISATION);
        if (organisation == null || message.key() == null || message.value() == null) {
            throw new RoomJson.Unreadable("key, value or organisation is missing");
        }
        try {
            LogEntry entry = RoomJson.entry(
                    SessionId.of(message.key()), message.value(), Instant.ofEpochMilli(message.timestamp()));
            return new LogRecord(
                    OrganisationId.of(new String(organisation.value(), StandardCharsets.UTF_8)),
                    message.partition(),
                    message.offset(),
                    entry);
        } catch (IllegalArgumentException e) {
            throw new RoomJson.Unreadable("key or organisation is malformed");
        }
    }

    /** An entry that was appended, as it will be read from the log; null if the broker does not say where it is. */
    static @Nullable LogRecord appended(OrganisationId organisation, LogEntry entry, RecordMetadata place) {
        return place.hasOffset() && place.hasTimestamp()
                ? new LogRecord(
                        organisation,
                        place.partition(),
                        place.offset(),
                        entry.at(Instant.ofEpochMilli(place.timestamp())))
                : null;
    }

    /** The record to append for an entry; its time is given by the broker. */
    static ProducerRecord<String, byte[]> toAppend(OrganisationId organisation, LogEntry entry) {
        ProducerRecord<String, byte[]> message =
                new ProducerRecord<>(Topics.SESSION_LOG, entry.session().toString(), RoomJson.log(entry));
        message.headers().add(ORGANISATION, organisation.toString().getBytes(StandardCharsets.UTF_8));
        return message;
    }
}
