package dev.rehearsal.session.room.archive;

import dev.rehearsal.contracts.SessionId;
import dev.rehearsal.session.room.Limits;
import dev.rehearsal.session.room.Room;
import dev.rehearsal.session.room.RoomEntry;
import dev.rehearsal.session.room.log.LogRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The archive of one partition with lists for tables: a transaction changes all of them or none, and only the archivist that knows
 * the stored offset commits. What is written, and what is made of it again, is the service's own code.
 */
public final class ArchiveInMemory {

    private final List<RoomEntry> entries = new ArrayList<>();
    private final List<Archive.RefusedEntry> refused = new ArrayList<>();
    private final List<ArchiveBatch.Snapshot> snapshots = new ArrayList<>();
    private final List<DerivedEvent> events = new ArrayList<>();
    private long nextOffset;

    /** One replica's archivist, with the rooms it remembers. */
    public final class Archivist {

        private final RoomCache rooms = new RoomCache(10);
        private long expected;

        /**
         * Takes the next so many records from where it believes the archive to be; afterwards it believes what is stored.
         *
         * @param crash whether it goes down before the commit
         */
        public void archive(List<LogRecord> log, int most, boolean crash) {
            List<LogRecord> run = log.stream()
                    .filter(logged -> logged.offset() >= expected)
                    .limit(most)
                    .toList();
            ArchiveBatch batch = new ArchiveBatch(
                    session -> rooms.get(session, unknown -> load(unknown).room()));
            run.forEach(batch::take);
            if (crash || expected != nextOffset || run.isEmpty()) {
                rooms.clear();
            } else {
                commit(batch, run.getLast().offset() + 1);
            }
            expected = nextOffset;
        }
    }

    private void commit(ArchiveBatch batch, long next) {
        entries.addAll(batch.entries());
        batch.refused().forEach(this::keep);
        snapshots.addAll(batch.snapshots());
        events.addAll(batch.events());
        nextOffset = next;
    }

    /** As the table does: the last refusal of each client, and of each author as many as a room remembers. */
    private void keep(Archive.RefusedEntry last) {
        refused.removeIf(known -> ofAuthor(known, last) && known.client().equals(last.client()));
        refused.add(last);
        List<Archive.RefusedEntry> ofAuthor =
                refused.stream().filter(known -> ofAuthor(known, last)).toList();
        if (ofAuthor.size() > Limits.CLIENTS_EACH) {
            refused.remove(ofAuthor.getFirst());
        }
    }

    private static boolean ofAuthor(Archive.RefusedEntry one, Archive.RefusedEntry other) {
        return one.session().equals(other.session()) && one.author().equals(other.author());
    }

    /** Everything of a log, by one archivist that nothing happens to. */
    public static ArchiveInMemory of(List<LogRecord> log) {
        ArchiveInMemory archive = new ArchiveInMemory();
        archive.new Archivist().archive(log, Integer.MAX_VALUE, false);
        return archive;
    }

    public long nextOffset() {
        return nextOffset;
    }

    /** What went out, of all sessions, in order. */
    public List<DerivedEvent> events() {
        return List.copyOf(events);
    }

    /** The entries that took effect in a session, oldest first. */
    public List<RoomEntry> entries(SessionId session) {
        return entries.stream()
                .filter(placed -> placed.entry().session().equals(session))
                .toList();
    }

    /** The room as of the stored offset. Like the database, this gives entries in no particular order. */
    public Archive.Loaded load(SessionId session) {
        ArchiveBatch.@Nullable Snapshot base = snapshots.stream()
                .filter(kept -> kept.session().equals(session))
                .max(Comparator.comparingLong(ArchiveBatch.Snapshot::position))
                .orElse(null);
        long from = base == null ? 0 : base.position();
        List<ArchiveRows.Line> lines = new ArrayList<>();
        refused.stream()
                .filter(entry -> entry.session().equals(session) && entry.afterPosition() >= from)
                .forEach(entry -> lines.add(new ArchiveRows.Line(3, entry.afterPosition(), null, entry, null)));
        entries(session).reversed().stream()
                .filter(placed -> placed.position() > from)
                .forEach(placed -> lines.add(new ArchiveRows.Line(2, placed.position(), placed.entry(), null, null)));
        if (base != null) {
            lines.add(new ArchiveRows.Line(1, from, null, null, base.state()));
        }
        lines.add(new ArchiveRows.Line(0, nextOffset, null, null, null));
        return ArchiveRows.fold(session, lines);
    }

    /** How much is kept of what was refused. */
    public int refusals() {
        return refused.size();
    }

    /** The room alone. */
    public Room room(SessionId session) {
        return load(session).room();
    }
}
