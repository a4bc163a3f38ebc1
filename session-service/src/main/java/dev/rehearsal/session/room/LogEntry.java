package dev.rehearsal.session.room;

import dev.rehearsal.contracts.SessionId;
import java.time.Instant;
import java.util.UUID;

/**
 * One entry of the session log, as it comes back from the broker.
 *
 * @param client the browser tab, or whatever else numbers its entries
 * @param seq dense from 1 for each client of an author
 * @param author who wrote it
 * @param authorName the name to show, as the author's token stated it
 * @param time when the broker appended it: the same on every replica
 */
public record LogEntry(
        SessionId session,
        UUID client,
        long seq,
        ParticipantId author,
        String authorName,
        RoomRole role,
        EntryData data,
        Instant time) {

    /** What kind of entry it is. */
    public EntryKind kind() {
        return EntryKind.of(data);
    }

    /** The entry every room begins with. */
    public static LogEntry opening(SessionId session, EntryData.Opened data, Instant time) {
        return new LogEntry(
                session, session.value(), 1, new ParticipantId(session.value()), "", RoomRole.SYSTEM, data, time);
    }
}
