package dev.rehearsal.session.suggested;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.rehearsal.contracts.QuestionId;
import dev.rehearsal.contracts.SessionId;
import dev.rehearsal.session.TestJson;
import dev.rehearsal.session.room.ChangeSet;
import dev.rehearsal.session.room.EntryData;
import dev.rehearsal.session.room.FileEntry;
import dev.rehearsal.session.room.LogEntry;
import dev.rehearsal.session.room.Outcome;
import dev.rehearsal.session.room.ParticipantId;
import dev.rehearsal.session.room.Questions;
import dev.rehearsal.session.room.Room;
import dev.rehearsal.session.room.RoomEntry;
import dev.rehearsal.session.room.RoomRole;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** An interview in which things are written, and whoever wants to is told of what took effect. */
final class WrittenInterview {

    static final SessionId SESSION = new SessionId(new UUID(7, 7));
    static final ParticipantId ANN = new ParticipantId(new UUID(1, 1));
    static final ParticipantId CANDIDATE = new ParticipantId(new UUID(2, 1));
    static final QuestionId LEAKAGE = new QuestionId(new UUID(3, 1));
    static final QuestionId DRIFT = new QuestionId(new UUID(3, 2));

    private final Room room = new Room(SESSION);
    private final Consumer<RoomEntry> reader;
    private final Map<ParticipantId, Long> sequences = new HashMap<>();

    /** One that has begun, with a question to be answered in prose and one in code. */
    WrittenInterview(Consumer<RoomEntry> reader) {
        this.reader = reader;
        take(LogEntry.opening(
                SESSION,
                new EntryData.Opened(
                        "Interview",
                        45,
                        List.of(
                                new EntryData.Opened.Item(LEAKAGE, 1, 10, 3, Questions.named("Leakage")),
                                new EntryData.Opened.Item(DRIFT, 3, 15, 5, Questions.coding("Drift")))),
                Instant.EPOCH));
        by(ANN, new EntryData.Joined("Ann"));
        by(CANDIDATE, new EntryData.Joined("Candidate"));
        by(ANN, new EntryData.Admitted(CANDIDATE));
        by(ANN, new EntryData.Started());
    }

    void ask(QuestionId question) {
        by(ANN, new EntryData.Asked(question, null, null, null, null));
    }

    void edit(ParticipantId author, String file, int base, String change) {
        by(author, new FileEntry.Edited(file, base, List.of(ChangeSet.of(TestJson.tree(change)))));
    }

    void by(ParticipantId author, EntryData data) {
        take(new LogEntry(
                SESSION,
                author.value(),
                sequences.merge(author, 1L, Long::sum),
                author,
                "",
                author.equals(CANDIDATE) ? RoomRole.CANDIDATE : RoomRole.INTERVIEWER,
                data,
                Instant.EPOCH.plusSeconds(room.position())));
    }

    private void take(LogEntry entry) {
        Outcome outcome = room.apply(entry);
        reader.accept(assertInstanceOf(Outcome.Applied.class, outcome, outcome.toString())
                .entry());
    }
}
