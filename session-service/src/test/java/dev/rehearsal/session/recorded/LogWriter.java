package dev.rehearsal.session.recorded;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.rehearsal.session.room.ChangeSet;
import dev.rehearsal.session.room.EntryData;
import dev.rehearsal.session.room.FileEntry;
import dev.rehearsal.session.room.LogEntry;
import dev.rehearsal.session.room.Outcome;
import dev.rehearsal.session.room.ParticipantId;
import dev.rehearsal.session.room.Room;
import dev.rehearsal.session.room.RoomRole;
import dev.rehearsal.session.room.SharedFile;
import dev.rehearsal.session.room.log.LogRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Stands in for the clients, the door and the broker: numbers what is sent, appends it with a time, and folds it. */
final class LogWriter {

    private static final Duration BETWEEN_ENTRIES = Duration.ofMillis(2_345);

    private final Room room = new Room(Cast.SESSION);
    private final List<LogRecord> records = new ArrayList<>();
    private final Map<UUID, List<LogEntry>> sent = new HashMap<>();
    private Instant now;

    LogWriter(Instant start) {
        now = start;
    }

    /** What has been appended. */
    List<LogRecord> records() {
        return List.copyOf(records);
    }

    Room room() {
        return room;
    }

    Instant now() {
        return now;
    }

    void pause(Duration duration) {
        now = now.plus(duration);
    }

    /** One of the replicas opens the room. */
    void open(EntryData.Opened opened) {
        append(LogEntry.opening(Cast.SESSION, opened, now));
    }

    /** A scorecard's door, under a client of its own. */
    void submit(ParticipantId author, UUID client, EntryData.Submitted submitted) {
        append(new LogEntry(Cast.SESSION, client, 1, author, "", RoomRole.INTERVIEWER, submitted, now));
    }

    /** A client sends its next entry, and the broker gets it. */
    Outcome send(ParticipantId author, UUID client, EntryData data) {
        return append(number(author, client, data));
    }

    /** A client sends its next entry, which never gets to the broker. Gives the entry's number. */
    long lose(ParticipantId author, UUID client, EntryData data) {
        return number(author, client, data).seq();
    }

    /** A client that heard no answer sends again from a number of its own. */
    void resend(UUID client, long fromSeq) {
        for (LogEntry entry : List.copyOf(sent.getOrDefault(client, List.of()))) {
            if (entry.seq() >= fromSeq) {
                append(entry);
            }
        }
    }

    private LogEntry number(ParticipantId author, UUID client, EntryData data) {
        List<LogEntry> before = sent.computeIfAbsent(client, unknown -> new ArrayList<>());
        LogEntry entry = new LogEntry(
                Cast.SESSION, client, before.size() + 1, author, Cast.name(author), Cast.role(author), data, now);
        before.add(entry);
        return entry;
    }

    private Outcome append(LogEntry entry) {
        now = now.plus(BETWEEN_ENTRIES);
        LogEntry stamped = new LogEntry(
                entry.session(),
                entry.client(),
                entry.seq(),
                entry.author(),
                entry.authorName(),
                entry.role(),
                entry.data(),
                now);
        records.add(new LogRecord(Cast.ORGANISATION, 0, records.size(), stamped));
        return room.apply(stamped);
    }

    /** The edit that replaces the first place of a text in a file as it is now. */
    FileEntry.Edited edit(String name, String old, String replacement) {
        SharedFile file = room.files().stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow();
        int at = file.text().indexOf(old);
        if (at < 0) {
            throw new IllegalArgumentException(name + " does not contain " + old);
        }
        return cut(file, at, old.length(), replacement);
    }

    /** The edit that puts half of a surrogate pair in the place of the whole one. */
    FileEntry.Edited tear(String name, String pair) {
        FileEntry.Edited whole = edit(name, pair, "");
        int at = whole.updates().getFirst().json().get(0).intValue();
        SharedFile file = room.files().stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow();
        return cut(file, at, 1, "");
    }

    private static FileEntry.Edited cut(SharedFile file, int at, int deleted, String replacement) {
        ArrayNode changes = JsonNodeFactory.instance.arrayNode();
        int after = file.text().length() - at - deleted;
        if (at > 0) {
            changes.add(at);
        }
        ArrayNode part = changes.addArray().add(deleted);
        if (!replacement.isEmpty()) {
            replacement.lines().forEach(part::add);
            if (replacement.endsWith("\n")) {
                part.add("");
            }
        }
        if (after > 0) {
            changes.add(after);
        }
        return new FileEntry.Edited(file.name(), file.version(), List.of(ChangeSet.of(changes)));
    }
}
