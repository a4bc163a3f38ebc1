package dev.rehearsal.session.room.archive;

import dev.rehearsal.contracts.SessionId;
import dev.rehearsal.session.room.EntryData;
import dev.rehearsal.session.room.LogEntry;
import dev.rehearsal.session.room.Outcome;
import dev.rehearsal.session.room.ParticipantId;
import dev.rehearsal.session.room.Room;
import dev.rehearsal.session.room.RoomEntry;
import dev.rehearsal.session.room.RoomJson;
import dev.rehearsal.session.room.log.LogRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** What records of the log come to: all that one transaction is to write of them. Touches nothing but the rooms it is given. */
final class ArchiveBatch {

    private static final int SNAPSHOT_EVERY = 200;

    private final Function<SessionId, Room> rooms;
    private final List<RoomEntry> entries = new ArrayList<>();
    private final Map<Client, Archive.RefusedEntry> refused = new LinkedHashMap<>();
    private final List<Snapshot> snapshots = new ArrayList<>();
    private final List<DerivedEvent> events = new ArrayList<>();

    /** A batch that takes these rooms further; each must be as of the record before the batch's first. */
    ArchiveBatch(Function<SessionId, Room> rooms) {
        this.rooms = rooms;
    }

    private record Client(SessionId session, ParticipantId author, UUID client) {}

    /** A room's state to be kept. */
    record Snapshot(SessionId session, long position, String state) {}

    void take(LogRecord logged) {
        Room room = rooms.apply(logged.entry().session());
        switch (room.apply(logged.entry())) {
            case Outcome.Applied applied -> applied(room, applied);
            case Outcome.Refused refusal -> refused(room, logged.entry());
            case Outcome.Duplicate duplicate -> {
                // It is archived already.
            }
            case Outcome.Gap gap -> {
                // It never took effect.
            }
        }
    }

    private void applied(Room room, Outcome.Applied applied) {
        entries.add(applied.entry());
        events.addAll(DerivedEvent.of(applied));
        boolean ends = applied.entry().entry().data() instanceof EntryData.Ended;
        if (ends || room.position() % SNAPSHOT_EVERY == 0) {
            snapshots.add(new Snapshot(room.session(), room.position(), RoomJson.snapshot(room.snapshot())));
        }
    }

    private void refused(Room room, LogEntry entry) {
        Client client = new Client(room.session(), entry.author(), entry.client());
        refused.remove(client);
        refused.put(
                client,
                new Archive.RefusedEntry(room.session(), room.position(), entry.author(), entry.client(), entry.seq()));
    }

    /** The entries that took effect, in the order of the log. */
    List<RoomEntry> entries() {
        return entries;
    }

    /** The last refusal of each client, in the order of the log. */
    List<Archive.RefusedEntry> refused() {
        return List.copyOf(refused.values());
    }

    List<Snapshot> snapshots() {
        return snapshots;
    }

    /** What follows outside the rooms, in the order of the log. */
    List<DerivedEvent> events() {
        return events;
    }
}
