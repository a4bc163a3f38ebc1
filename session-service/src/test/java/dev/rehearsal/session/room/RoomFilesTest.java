package dev.rehearsal.session.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class RoomFilesTest {

    @Test
    void filesAreMadeRenamedAndThrownAwayByEverybodyInside() {
        // Given
        Interview interview = Interview.live();
        // When
        interview.by(interview.candidate, new FileEntry.Created("plan.md", "markdown"));
        interview.by(interview.ann, new FileEntry.Created("scratch.sql", "sql"));
        interview.by(interview.bob, new FileEntry.Renamed("main.py", "solution.js", "javascript"));
        interview.by(interview.candidate, new FileEntry.Deleted("scratch.sql"));
        // Then
        assertEquals(
                List.of(
                        new SharedFile("solution.js", "javascript", 0, ""),
                        new SharedFile("plan.md", "markdown", 0, "")),
                List.copyOf(interview.room.files()));
    }

    @Test
    void aRenamedFileKeepsItsTextAndItsVersion() {
        // Given
        Interview interview = Interview.live();
        ChangeSet typed = Edits.changes("[[0,\"x = 1\"]]");
        interview.by(interview.candidate, new FileEntry.Edited("main.py", 0, List.of(typed)));
        // When
        interview.by(interview.ann, new FileEntry.Renamed("main.py", "answer.py", "python"));
        Outcome byTheOldName = interview.by(interview.candidate, new FileEntry.Edited("main.py", 1, List.of(typed)));
        // Then
        assertEquals(
                new SharedFile("answer.py", "python", 1, "x = 1"),
                interview.room.files().iterator().next());
        assertEquals("/problems/unknown-reference", interview.refusal(byTheOldName));
    }

    @Test
    void aNameIsGivenOnceAndTheLastFileStays() {
        // Given
        Interview interview = Interview.live();
        // When
        Outcome again = interview.by(interview.ann, new FileEntry.Created("main.py", "python"));
        Outcome last = interview.by(interview.ann, new FileEntry.Deleted("main.py"));
        Outcome sameName = interview.by(interview.ann, new FileEntry.Renamed("main.py", "main.py", "sql"));
        Outcome unknown = interview.by(interview.ann, new FileEntry.Renamed("other.py", "x.py", "python"));
        // Then
        assertEquals("/problems/name-taken", interview.refusal(again));
        assertEquals("/problems/not-allowed", interview.refusal(last));
        assertInstanceOf(Outcome.Applied.class, sameName);
        assertEquals("/problems/unknown-reference", interview.refusal(unknown));
    }

    @Test
    void filesHaveALimitAndNothingIsDoneAfterTheEnd() {
        // Given
        Interview interview = Interview.live();
        for (int i = 1; i < Limits.FILES; i++) {
            interview.by(interview.ann, new FileEntry.Created("file-" + i + ".py", "python"));
        }
        // When
        Outcome oneMore = interview.by(interview.ann, new FileEntry.Created("more.py", "python"));
        interview.by(interview.ann, new EntryData.Ended());
        Outcome late = interview.by(interview.ann, new FileEntry.Deleted("file-1.py"));
        // Then
        assertEquals("/problems/room-limit", interview.refusal(oneMore));
        assertEquals("/problems/wrong-phase", interview.refusal(late));
    }

    @Test
    void aNameOnTwoLinesIsNoName() {
        assertThrows(IllegalArgumentException.class, () -> new FileEntry.Created("a\nb.py", "python"));
        assertThrows(IllegalArgumentException.class, () -> new FileEntry.Created(" ", "python"));
        assertThrows(IllegalArgumentException.class, () -> new FileEntry.Created("a.py", "Python 3"));
    }
}
