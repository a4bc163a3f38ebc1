package dev.rehearsal.session.recorded;

import dev.rehearsal.contracts.SessionId;
import dev.rehearsal.session.room.EntryData;
import dev.rehearsal.session.room.LogEntry;
import dev.rehearsal.session.room.ParticipantId;
import dev.rehearsal.session.room.Room;
import dev.rehearsal.session.room.RoomRole;
import dev.rehearsal.session.room.archive.ArchiveInMemory;
import dev.rehearsal.session.room.live.LiveReplica;
import dev.rehearsal.session.room.log.LogRecord;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** What can happen to entries on their way to the log, and to records on their way from it. */
final class Deliveries {

    private static final int MOST_REWINDS = 5;

    private Deliveries() {}

    /** The log with more sends in between: each one that has been dealt with before, or that comes before its turn. */
    static List<LogRecord> withStragglers(List<LogRecord> log, Random random) {
        Room room = new Room(log.getFirst().entry().session());
        List<LogRecord> written = new ArrayList<>();
        for (LogRecord logged : log) {
            while (random.nextInt(3) == 0) {
                LogRecord other = log.get(random.nextInt(log.size()));
                LogEntry entry = other.entry();
                if (entry.seq() != room.acknowledged(entry.author(), entry.client()) + 1) {
                    written.add(other);
                }
            }
            room.apply(logged.entry());
            written.add(logged);
        }
        return numbered(written);
    }

    /** The log with much in between that made no sense to the door, sent by its people from so many further tabs. */
    static List<LogRecord> withRefused(List<LogRecord> log, int entries, int tabs, Random random) {
        LogRecord last = log.getLast();
        List<ParticipantId> authors = authors(log);
        List<LogRecord> noise = new ArrayList<>();
        Map<UUID, Long> numbers = new LinkedHashMap<>();
        for (int i = 0; i < entries; i++) {
            int tab = random.nextInt(tabs);
            UUID client = new UUID(7, tab);
            // Now and then a tab begins anew, as one that was forgotten may.
            long seq = random.nextInt(10) == 0 ? 1 : numbers.getOrDefault(client, 0L) + 1;
            numbers.put(client, seq);
            LogEntry entry = new LogEntry(
                    last.entry().session(),
                    client,
                    seq,
                    authors.get(tab % authors.size()),
                    "",
                    RoomRole.CANDIDATE,
                    new EntryData.Voided("/problems/invalid-entry", "The entry is not valid", "noise"),
                    last.entry().time());
            noise.add(new LogRecord(last.organisation(), last.partition(), 0, entry));
        }
        return merged(List.of(log, noise), random);
    }

    /** Who speaks in a log. */
    static List<ParticipantId> authors(List<LogRecord> log) {
        return log.stream().map(logged -> logged.entry().author()).distinct().toList();
    }

    /** Several logs by chance into one, each in its own order. */
    static List<LogRecord> merged(List<List<LogRecord>> logs, Random random) {
        List<Deque<LogRecord>> left = new ArrayList<>();
        logs.forEach(log -> left.add(new ArrayDeque<>(log)));
        List<LogRecord> merged = new ArrayList<>();
        left.removeIf(Deque::isEmpty);
        while (!left.isEmpty()) {
            merged.add(left.get(random.nextInt(left.size())).removeFirst());
            left.removeIf(Deque::isEmpty);
        }
        return numbered(merged);
    }

    /** The same sends got to the broker in another order; what one client sends stays in its own. */
    static List<LogRecord> inAnotherOrder(List<LogRecord> log, Random random) {
        Map<UUID, List<LogRecord>> byClient = new LinkedHashMap<>();
        log.subList(1, log.size())
                .forEach(logged -> byClient.computeIfAbsent(logged.entry().client(), client -> new ArrayList<>())
                        .add(logged));
        List<LogRecord> shuffled = new ArrayList<>(log.subList(0, 1));
        shuffled.addAll(merged(new ArrayList<>(byClient.values()), random));
        return numbered(shuffled);
    }

    /** The same interview in another session. */
    static List<LogRecord> ofSession(SessionId session, List<LogRecord> log) {
        return log.stream()
                .map(logged -> {
                    LogEntry entry = logged.entry();
                    boolean system =
                            entry.author().value().equals(entry.session().value());
                    LogEntry moved = new LogEntry(
                            session,
                            system ? session.value() : entry.client(),
                            entry.seq(),
                            system ? new ParticipantId(session.value()) : entry.author(),
                            entry.authorName(),
                            entry.role(),
                            entry.data(),
                            entry.time());
                    return new LogRecord(logged.organisation(), logged.partition(), logged.offset(), moved);
                })
                .toList();
    }

    private static List<LogRecord> numbered(List<LogRecord> records) {
        List<LogRecord> numbered = new ArrayList<>();
        for (LogRecord logged : records) {
            numbered.add(new LogRecord(logged.organisation(), logged.partition(), numbered.size(), logged.entry()));
        }
        return numbered;
    }

    /** The archive after two replicas' archivists have been in each other's way, and have crashed now and then. */
    static ArchiveInMemory archived(List<LogRecord> log, Random random) {
        ArchiveInMemory archive = new ArchiveInMemory();
        archiveUpTo(log.size(), archive, log, random);
        return archive;
    }

    private static void archiveUpTo(long offset, ArchiveInMemory archive, List<LogRecord> log, Random random) {
        List<ArchiveInMemory.Archivist> archivists = List.of(archive.new Archivist(), archive.new Archivist());
        while (archive.nextOffset() < offset) {
            int most = 1 + random.nextInt((int) Math.min(40, offset - archive.nextOffset()));
            archivists.get(random.nextInt(2)).archive(log, most, random.nextInt(4) == 0);
        }
    }

    /**
     * The room on a replica that opens it when the archive is at an offset, and then reads the log to its end: from further back than
     * asked for, because of its other rooms, and time and again from somewhere before.
     */
    static Room opened(SessionId session, long archived, List<LogRecord> log, Random random) {
        ArchiveInMemory archive = new ArchiveInMemory();
        archiveUpTo(archived, archive, log, random);
        LiveReplica replica = new LiveReplica(archive.load(session));
        int next = random.nextInt((int) archived + 1);
        int rewinds = MOST_REWINDS;
        while (next < log.size()) {
            replica.take(log.get(next));
            if (rewinds > 0 && random.nextInt(20) == 0) {
                next = random.nextInt(next + 1);
                rewinds--;
            } else {
                next++;
            }
        }
        return replica.room();
    }
}
