package dev.rehearsal.session.suggested;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import dev.rehearsal.session.room.RoomRole;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WritingTest {

    private static final SessionId SESSION = new SessionId(new UUID(7, 7));
    private static final ParticipantId ANN = new ParticipantId(new UUID(1, 1));
    private static final ParticipantId CANDIDATE = new ParticipantId(new UUID(2, 1));
    private static final QuestionId LEAKAGE = new QuestionId(new UUID(3, 1));
    private static final QuestionId DRIFT = new QuestionId(new UUID(3, 2));

    private final Room room = new Room(SESSION);
    private final Writing writing = new Writing(SESSION);
    private final Map<ParticipantId, Long> sequences = new HashMap<>();

    @BeforeEach
    void begin() {
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

    @Test
    void anAnswerIsWhatTheCandidateWroteWhileTheQuestionWasOpenAndAsItStoodAtItsEnd() {
        edit(CANDIDATE, "main.py", 0, "[[0,\"hello\",\"\"]]");
        ask(LEAKAGE);
        edit(CANDIDATE, "main.py", 1, "[6,[0,\"# The future leaks.\",\"\"]]");
        edit(ANN, "main.py", 2, "[26,[0,\"Which future?\",\"\"]]");
        edit(CANDIDATE, "main.py", 3, "[40,[0,\"Split by time.\",\"\"]]");
        ask(DRIFT);
        edit(CANDIDATE, "main.py", 4, "[[55,\"Monitor it.\"]]");
        // Then
        assertEquals(Map.of(LEAKAGE, "The future leaks.\nSplit by time.", DRIFT, "Monitor it."), writing.answers());
    }

    @Test
    void whoCorrectsALetterDoesNotMakeTheLineTheirs() {
        ask(LEAKAGE);
        edit(CANDIDATE, "main.py", 0, "[[0,\"Split by tme.\"]]");
        edit(ANN, "main.py", 1, "[10,[0,\"i\"],3]");
        // Then
        assertEquals(Map.of(LEAKAGE, "Split by time."), writing.answers());
    }

    @Test
    void aStarterIsNoAnswerAndAFileKeepsItsAnswerUnderANewName() {
        ask(DRIFT);
        assertEquals(Map.of(), writing.answers());
        edit(CANDIDATE, "starter.py", 0, "[[0,\"Compare windows.\",\"\"],24]");
        by(CANDIDATE, new FileEntry.Renamed("starter.py", "answer.txt", "text"));
        // Then
        assertEquals(Map.of(DRIFT, "Compare windows."), writing.answers());
    }

    @Test
    void aQuestionOpenedAgainKeepsItsAnswerUntilThereIsAnother() {
        ask(LEAKAGE);
        edit(CANDIDATE, "main.py", 0, "[[0,\"First.\"]]");
        ask(DRIFT);
        edit(CANDIDATE, "main.py", 1, "[[6]]");
        ask(LEAKAGE);
        assertEquals(Map.of(LEAKAGE, "First."), writing.answers());
        edit(CANDIDATE, "main.py", 2, "[[0,\"Second.\"]]");
        // Then
        assertEquals(Map.of(LEAKAGE, "Second."), writing.answers());
    }

    private void ask(QuestionId question) {
        by(ANN, new EntryData.Asked(question, null, null, null, null));
    }

    private void edit(ParticipantId author, String file, int base, String change) {
        by(author, new FileEntry.Edited(file, base, List.of(ChangeSet.of(TestJson.tree(change)))));
    }

    private void by(ParticipantId author, EntryData data) {
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
        writing.read(assertInstanceOf(Outcome.Applied.class, outcome, outcome.toString())
                .entry());
    }
}
