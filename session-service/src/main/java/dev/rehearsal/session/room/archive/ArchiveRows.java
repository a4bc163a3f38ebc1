package dev.rehearsal.session.room.archive;

import dev.rehearsal.contracts.SessionId;
import dev.rehearsal.platform.database.Row;
import dev.rehearsal.session.room.EntryKind;
import dev.rehearsal.session.room.LogEntry;
import dev.rehearsal.session.room.ParticipantId;
import dev.rehearsal.session.room.Room;
import dev.rehearsal.session.room.RoomEntry;
import dev.rehearsal.session.room.RoomJson;
import dev.rehearsal.session.room.RoomRole;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads rows of the archive. */
final class ArchiveRows {

    private ArchiveRows() {}

    /** A row of the statement that loads a room: the offset, the snapshot, an entry or a refusal. */
    record Line(
            int part,
            long position,
            @Nullable LogEntry entry,
            Archive.@Nullable RefusedEntry refused,
            @Nullable String state) {}

    static Line line(SessionId session, Row row) {
        int part = row.integer("part");
        long position = row.number("position");
        return switch (part) {
            case 0 -> new Line(part, position, null, null, null);
            case 1 -> new Line(part, position, null, null, row.text("data"));
            case 2 -> new Line(part, position, entry(session, row), null, null);
            default ->
                new Line(
                        part,
                        position,
                        null,
                        new Archive.RefusedEntry(
                                session,
                                position,
                                new ParticipantId(row.uuid("author")),
                                row.uuid("client"),
                                row.number("seq")),
                        null);
        };
    }

    /** The room that the rows of the statement give, in whatever order they come but for refusals, which come as they happened. */
    static Archive.Loaded fold(SessionId session, List<Line> rows) {
        List<Line> lines = new ArrayList<>(rows);
        // Stable: refusals after the same position stay in the order they happened.
        lines.sort((a, b) -> a.part() < 2 || b.part() < 2
                ? Integer.compare(a.part(), b.part())
                : a.position() != b.position()
                        ? Long.compare(a.position(), b.position())
                        : Integer.compare(a.part(), b.part()));
        Room room = new Room(session);
        long nextOffset = 0;
        List<RoomEntry> recent = new ArrayList<>();
        for (Line line : lines) {
            if (line.part() == 0) {
                nextOffset = line.position();
            } else if (line.state() != null) {
                room = room(line.state());
            } else if (line.entry() != null) {
                RoomEntry placed = new RoomEntry(line.position(), line.entry());
                room.replay(placed);
                recent.add(placed);
            } else if (line.refused() != null) {
                room.passRefused(
                        line.refused().author(),
                        line.refused().client(),
                        line.refused().seq());
            }
        }
        return new Archive.Loaded(room, nextOffset, recent);
    }

    static LogEntry entry(SessionId session, Row row) {
        String kind = row.text("kind");
        Instant time = row.instant("entry_time");
        try {
            return new LogEntry(
                    session,
                    row.uuid("client"),
                    row.number("seq"),
                    new ParticipantId(row.uuid("author")),
                    row.text("author_name"),
                    RoomRole.valueOf(row.text("role").toUpperCase(Locale.ROOT)),
                    RoomJson.data(
                            EntryKind.named(kind).orElseThrow(() -> new RoomJson.Unreadable("unknown kind " + kind)),
                            row.text("data")),
                    time);
        } catch (RoomJson.Unreadable e) {
            throw new IllegalStateException("an archived entry cannot be read", e);
        }
    }

    static Room room(String state) {
        try {
            return new Room(RoomJson.snapshot(state));
        } catch (RoomJson.Unreadable e) {
            throw new IllegalStateException("a snapshot cannot be read", e);
        }
    }
}
