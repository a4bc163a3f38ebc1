package dev.rehearsal.session.suggested;

import static dev.rehearsal.session.suggested.WrittenInterview.ANN;
import static dev.rehearsal.session.suggested.WrittenInterview.CANDIDATE;
import static dev.rehearsal.session.suggested.WrittenInterview.DRIFT;
import static dev.rehearsal.session.suggested.WrittenInterview.LEAKAGE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rehearsal.contracts.QuestionId;
import dev.rehearsal.session.room.FileEntry;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WritingTest {

    private final Writing writing = new Writing(WrittenInterview.SESSION);
    private final WrittenInterview interview = new WrittenInterview(writing::read);

    @Test
    void anAnswerIsWhatTheCandidateWroteWhileTheQuestionWasOpenAndAsItStoodAtItsEnd() {
        interview.edit(CANDIDATE, "main.py", 0, "[[0,\"hello\",\"\"]]");
        interview.ask(LEAKAGE);
        interview.edit(CANDIDATE, "main.py", 1, "[6,[0,\"# The future leaks.\",\"\"]]");
        interview.edit(ANN, "main.py", 2, "[26,[0,\"Which future?\",\"\"]]");
        interview.edit(CANDIDATE, "main.py", 3, "[40,[0,\"Split by time.\",\"\"]]");
        interview.ask(DRIFT);
        interview.edit(CANDIDATE, "main.py", 4, "[[55,\"Monitor it.\"]]");
        // Then
        assertEquals(Map.of(LEAKAGE, "The future leaks.\nSplit by time.", DRIFT, "Monitor it."), writing.answers());
    }

    @Test
    void whoCorrectsALetterDoesNotMakeTheLineTheirs() {
        interview.ask(LEAKAGE);
        interview.edit(CANDIDATE, "main.py", 0, "[[0,\"Split by tme.\"]]");
        interview.edit(ANN, "main.py", 1, "[10,[0,\"i\"],3]");
        // Then
        assertEquals(Map.of(LEAKAGE, "Split by time."), writing.answers());
    }

    @Test
    void aStarterIsNoAnswerAndAFileKeepsItsAnswerUnderANewName() {
        interview.ask(DRIFT);
        assertEquals(Map.of(), writing.answers());
        interview.edit(CANDIDATE, "starter.py", 0, "[[0,\"Compare windows.\",\"\"],24]");
        interview.by(CANDIDATE, new FileEntry.Renamed("starter.py", "answer.txt", "text"));
        // Then
        assertEquals(Map.of(DRIFT, "Compare windows."), writing.answers());
    }

    @Test
    void aQuestionOpenedAgainKeepsItsAnswerUntilThereIsAnother() {
        interview.ask(LEAKAGE);
        interview.edit(CANDIDATE, "main.py", 0, "[[0,\"First.\"]]");
        interview.ask(DRIFT);
        interview.edit(CANDIDATE, "main.py", 1, "[[6]]");
        interview.ask(LEAKAGE);
        assertEquals(Map.of(LEAKAGE, "First."), writing.answers());
        interview.edit(CANDIDATE, "main.py", 2, "[[0,\"Second.\"]]");
        // Then
        assertEquals(Map.of(LEAKAGE, "Second."), writing.answers());
    }

    @Test
    void whatWasErasedIsNoAnswerThoughSomebodyAskedBefore() {
        interview.ask(LEAKAGE);
        interview.edit(CANDIDATE, "main.py", 0, "[[0,\"First.\"]]");
        Map<QuestionId, String> early = writing.answers();
        interview.edit(CANDIDATE, "main.py", 1, "[[6]]");
        // Then
        assertEquals(Map.of(LEAKAGE, "First."), early);
        assertEquals(Map.of(), writing.answers());
    }
}
