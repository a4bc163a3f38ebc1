package dev.rehearsal.session.room.archive;

import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.contracts.SessionId;
import dev.rehearsal.platform.database.Database;
import dev.rehearsal.platform.database.Row;
import dev.rehearsal.session.room.EntryKind;
import dev.rehearsal.session.room.Limits;
import dev.rehearsal.session.room.LogEntry;
import dev.rehearsal.session.room.ParticipantId;
import dev.rehearsal.session.room.Room;
import dev.rehearsal.session.room.RoomEntry;
import dev.rehearsal.session.room.RoomJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Archived rooms. All methods but those on offsets need a transaction of the organisation; those need any transaction. */
@ApplicationScoped
public class Archive {

    // One statement, so one view of the database: the room is exactly as of the offset.
    private static final String LOAD = """
            with base as (
                select coalesce(max(position), 0) as position from room_snapshot where session_id = ?
            )
            select 0 as part, next_offset as position, null::timestamptz as entry_time, null::uuid as client, null::bigint as seq,
                null::uuid as author, null::text as author_name, null::text as role, null::text as kind, null::text as data
            from archivist_offset where log_partition = ?
            union all
            select 1, s.position, null, null, null, null, null, null, null, s.state
            from room_snapshot s, base where s.session_id = ? and s.position = base.position
            union all
            select 2, e.position, e.entry_time, e.client, e.seq, e.author, e.author_name, e.role, e.kind, e.data
            from room_entry e, base where e.session_id = ? and e.position > base.position
            union all
            (select 3, r.after_position, null, r.client, r.seq, r.author, null, null, null, null
            from room_refusal r, base where r.session_id = ? and r.after_position >= base.position
            order by r.refusal_id)
            """;

    // As many other clients of the author have been heard since: the room has forgotten it.
    private static final String FORGET = """
            delete from room_refusal where refusal_id in (
                select refusal_id from room_refusal where session_id = ? and author = ? order by refusal_id desc offset ?)
            """;

    private static final String PART = """
            select * from (
                select e.*, sum(octet_length(e.data)) over (order by e.position) - octet_length(e.data) as bytes_before
                from (select * from room_entry where session_id = ? and position > ? order by position limit ?) e
            ) part
            where bytes_before < ? order by position
            """;

    private static final int NO_PARTITION = -1;

    private final Database database;

    public Archive(Database database) {
        this.database = database;
    }

    /**
     * A room as of an offset of its partition.
     *
     * @param nextOffset everything below it is in the room; 0 if the archivist has not been there
     * @param recent the entries since the snapshot, oldest first
     */
    public record Loaded(Room room, long nextOffset, List<RoomEntry> recent) {}

    /** The last entry of a client that was refused, and after which position. */
    public record RefusedEntry(SessionId session, long afterPosition, ParticipantId author, UUID client, long seq) {}

    /** The room of a session as it is archived; empty at position 0 if nothing is. */
    public Loaded load(SessionId session, int partition) {
        UUID id = session.value();
        List<ArchiveRows.Line> lines =
                database.list(LOAD, row -> ArchiveRows.line(session, row), id, partition, id, id, id);
        return ArchiveRows.fold(session, lines);
    }

    /** The same room alone. */
    Room room(SessionId session) {
        return load(session, NO_PARTITION).room();
    }

    /** The room as it was after the entry at a position, or at its latest if there are fewer. */
    public Room at(SessionId session, long position) {
        Room room = database.first(
                        "select state from room_snapshot where session_id = ? and position <= ? order by position desc limit 1",
                        row -> ArchiveRows.room(row.text("state")),
                        session.value(),
                        position)
                .orElseGet(() -> new Room(session));
        for (RoomEntry entry : between(session, room.position(), position, Integer.MAX_VALUE)) {
            room.replay(entry);
        }
        return room;
    }

    /** The entries after a position, oldest first. */
    public List<RoomEntry> after(SessionId session, long position, int limit) {
        return between(session, position, Long.MAX_VALUE, limit);
    }

    /**
     * The entries after a position, oldest first, until their data have so many bytes; more than that only by one entry. None if there
     * are no more.
     */
    public List<RoomEntry> part(SessionId session, long position, int limit, long bytes) {
        return database.list(PART, row -> placed(session, row), session.value(), position, limit, bytes);
    }

    private List<RoomEntry> between(SessionId session, long after, long upTo, int limit) {
        return database.list(
                "select * from room_entry where session_id = ? and position > ? and position <= ? order by position limit ?",
                row -> placed(session, row),
                session.value(),
                after,
                upTo,
                limit);
    }

    private static RoomEntry placed(SessionId session, Row row) {
        return new RoomEntry(row.number("position"), ArchiveRows.entry(session, row));
    }

    public Optional<RoomEntry> entry(SessionId session, long position) {
        return between(session, position - 1, position, 1).stream().findFirst();
    }

    /** Whether a candidate was let into the room at any time. */
    public boolean wasAnybodyAdmitted(SessionId session) {
        return database.first(
                        "select 1 from room_entry where session_id = ? and kind = ? limit 1",
                        row -> true,
                        session.value(),
                        EntryKind.ADMITTED.wireName())
                .isPresent();
    }

    /** The position of the last entry archived; 0 if none is. */
    public long lastPosition(SessionId session) {
        return database.first(
                        "select coalesce(max(position), 0) as position from room_entry where session_id = ?",
                        row -> row.number("position"),
                        session.value())
                .orElse(0L);
    }

    void keepEntries(OrganisationId organisation, List<RoomEntry> entries) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (RoomEntry placed : entries) {
            LogEntry entry = placed.entry();
            rows.add(new @Nullable Object[] {
                organisation.value(),
                entry.session().value(),
                placed.position(),
                entry.time(),
                entry.client(),
                entry.seq(),
                entry.author().value(),
                entry.authorName(),
                entry.role().name().toLowerCase(Locale.ROOT),
                entry.kind().wireName(),
                RoomJson.data(entry.data())
            });
        }
        database.batch(
                "insert into room_entry (organisation_id, session_id, position, entry_time, client, seq, author, author_name,"
                        + " role, kind, data) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
    }

    /** Keeps the last refusal of each client; of an author's clients, those that a room remembers at most. */
    void keepRefused(OrganisationId organisation, List<RefusedEntry> refused) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        Set<List<Object>> authors = new LinkedHashSet<>();
        for (RefusedEntry entry : refused) {
            rows.add(new @Nullable Object[] {
                organisation.value(),
                entry.session().value(),
                entry.afterPosition(),
                entry.author().value(),
                entry.client(),
                entry.seq()
            });
            authors.add(List.of(entry.session().value(), entry.author().value()));
        }
        database.batch(
                "insert into room_refusal (organisation_id, session_id, after_position, author, client, seq)"
                        + " values (?, ?, ?, ?, ?, ?)"
                        + " on conflict (session_id, author, client) do update set after_position = excluded.after_position,"
                        + " seq = excluded.seq, refusal_id = default",
                rows);
        database.batch(
                FORGET,
                authors.stream()
                        .map(author -> new @Nullable Object[] {author.get(0), author.get(1), Limits.CLIENTS_EACH})
                        .toList());
    }

    void keepSnapshot(OrganisationId organisation, SessionId session, long position, String state) {
        database.update(
                "insert into room_snapshot (organisation_id, session_id, position, state) values (?, ?, ?, ?)",
                organisation.value(),
                session.value(),
                position,
                state);
    }

    /** The offset the archivist goes on from, if it has been in that partition. */
    OptionalLong nextOffset(int partition) {
        return database.first(
                        "select next_offset from archivist_offset where log_partition = ?",
                        row -> row.number("next_offset"),
                        partition)
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }

    /** Puts the offset of a partition where the log begins: the first time, and when the log was made anew. */
    void resetOffset(int partition, long offset) {
        database.update(
                "insert into archivist_offset (log_partition, next_offset) values (?, ?)"
                        + " on conflict (log_partition) do update set next_offset = excluded.next_offset",
                partition,
                offset);
    }

    /** Moves the offset on, unless somebody else has; then false, and the transaction must not be committed. */
    boolean advance(int partition, long expected, long next) {
        return database.update(
                        "update archivist_offset set next_offset = ? where log_partition = ? and next_offset = ?",
                        next,
                        partition,
                        expected)
                == 1;
    }
}
