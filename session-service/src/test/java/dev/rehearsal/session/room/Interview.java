package dev.rehearsal.session.room;

import dev.rehearsal.contracts.QuestionContent;
import dev.rehearsal.contracts.QuestionId;
import dev.rehearsal.contracts.SessionId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A room with everybody in it, and the log of all that was written to it. Each entry comes a second after the one before. */
final class Interview {

    static final Instant START = Instant.parse("2030-01-01T09:00:00Z");

    final SessionId session = new SessionId(new UUID(7, 7));
    final ParticipantId ann = new ParticipantId(new UUID(1, 1));
    final ParticipantId bob = new ParticipantId(new UUID(1, 2));
    final ParticipantId candidate = new ParticipantId(new UUID(2, 1));
    final QuestionId leakage = new QuestionId(new UUID(3, 1));
    final QuestionId drift = new QuestionId(new UUID(3, 2));
    final QuestionId beyond = new QuestionId(new UUID(3, 3));
    final Room room = new Room(session);
    final List<LogEntry> log = new ArrayList<>();
    private final Map<ParticipantId, Long> sequences = new HashMap<>();

    /** The room just opened. */
    static Interview opened() {
        Interview interview = new Interview();
        interview.append(LogEntry.opening(
                interview.session,
                new EntryData.Opened(
                        "Interview",
                        45,
                        List.of(
                                new EntryData.Opened.Item(interview.leakage, 1, 10, 3, Questions.named("Leakage")),
                                new EntryData.Opened.Item(interview.drift, 3, 15, 5, Questions.coding("Drift")))),
                START));
        return interview;
    }

    /** Everybody inside, and the interview running. */
    static Interview live() {
        Interview interview = opened();
        interview.by(interview.ann, new EntryData.Joined("Ann"));
        interview.by(interview.bob, new EntryData.Joined("Bob"));
        interview.by(interview.candidate, new EntryData.Joined("Candidate"));
        interview.by(interview.ann, new EntryData.Admitted(interview.candidate));
        interview.by(interview.ann, new EntryData.Started());
        return interview;
    }

    /** As live, with the first question open. */
    static Interview asking() {
        Interview interview = live();
        interview.by(interview.ann, interview.asked(interview.leakage));
        return interview;
    }

    EntryData asked(QuestionId question) {
        return new EntryData.Asked(question, null, null, null, null);
    }

    EntryData askedBeyondKit() {
        QuestionContent content = Questions.named("Beyond");
        return new EntryData.Asked(beyond, 2, content, null, null);
    }

    Outcome by(ParticipantId author, EntryData data) {
        return append(next(author, data));
    }

    /** The entry that author's only tab would send next. */
    LogEntry next(ParticipantId author, EntryData data) {
        long seq = sequences.merge(author, 1L, Long::sum);
        return entry(author, client(author), seq, data);
    }

    LogEntry entry(ParticipantId author, UUID client, long seq, EntryData data) {
        return new LogEntry(
                session,
                client,
                seq,
                author,
                author.equals(candidate) ? "Candidate" : author.equals(ann) ? "Ann" : "Bob",
                author.equals(candidate) ? RoomRole.CANDIDATE : RoomRole.INTERVIEWER,
                data,
                START.plusSeconds(log.size()));
    }

    LogEntry bySystem(EntryData data) {
        return new LogEntry(
                session,
                UUID.randomUUID(),
                1,
                new ParticipantId(session.value()),
                "",
                RoomRole.SYSTEM,
                data,
                START.plusSeconds(log.size()));
    }

    static UUID client(ParticipantId author) {
        return new UUID(
                9,
                author.value().getLeastSignificantBits() + 10 * author.value().getMostSignificantBits());
    }

    Outcome append(LogEntry entry) {
        log.add(entry);
        return room.apply(entry);
    }

    /** The problem type of a refusal, or what became of the entry otherwise. */
    String refusal(Outcome outcome) {
        return outcome instanceof Outcome.Refused refused ? refused.refusal().type() : outcome.toString();
    }
}
