package dev.rehearsal.session.room;

import dev.rehearsal.contracts.SessionId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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

    private static final Duration LONGEST_OFFLINE = Duration.ofHours(24);

    /** When its author says it happened; the entry's time if nothing is said, or what is said is later, or more than a day earlier. */
    Instant moment(@Nullable Instant said) {
        return said == null || said.isAfter(time) || said.isBefore(time.minus(LONGEST_OFFLINE)) ? time : said;
    }

    /** The same with the time the broker gave it. */
    public LogEntry at(Instant appended) {
        return new LogEntry(session, client, seq, author, authorName, role, data, appended);
    }

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
