package dev.rehearsal.session.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Files are begun and edited. */
class RoomEditsTest {

    @Test
    void aStarterBecomesAFileUnderANameOfItsOwn() {
        // Given
        Interview interview = Interview.live();
        interview.room.desk.add(
                new dev.rehearsal.contracts.QuestionContent.Program("python", "starter.py", "taken", List.of()));
        // When
        interview.by(interview.ann, interview.asked(interview.drift));
        // Then
        assertEquals(
                List.of("main.py", "starter.py", "starter-2.py"),
                interview.room.files().stream().map(SharedFile::name).toList());
        SharedFile file = interview.room.desk.find("starter-2.py").orElseThrow();
        assertEquals("def f():\n    pass  # 🚀\n", file.text());
    }

    @Test
    void anEditIsTakenOnTheLatestVersionOnly() {
        // Given
        Interview interview = Interview.live();
        interview.by(interview.candidate, Edits.edit(0, "[[0,\"one\"]]", "[3,[0,\" two\"]]"));
        // When
        Outcome stale = interview.by(interview.ann, Edits.edit(1, "[3,[0,\"!\"]]"));
        Outcome fresh = interview.by(interview.ann, Edits.edit(2, "[7,[0,\"!\"]]"));
        Outcome wrong = interview.by(interview.ann, Edits.edit(3, "[7]"));
        // Then
        assertEquals("/problems/stale-edit", interview.refusal(stale));
        assertInstanceOf(Outcome.Applied.class, fresh);
        assertEquals("/problems/invalid-edit", interview.refusal(wrong));
        assertEquals(
                new SharedFile("main.py", "python", 3, "one two!"),
                interview.room.desk.find("main.py").orElseThrow());
    }

    @Test
    void aFileDoesNotGrowWithoutEnd() {
        // Given
        Interview interview = Interview.live();
        String large = "x".repeat(Limits.FILE_UNITS);
        interview.by(interview.candidate, Edits.edit(0, "[[0,\"" + large + "\"]]"));
        // When
        Outcome outcome = interview.by(interview.candidate, Edits.edit(1, "[" + Limits.FILE_UNITS + ",[0,\"x\"]]"));
        // Then
        assertEquals("/problems/room-limit", interview.refusal(outcome));
    }
}
