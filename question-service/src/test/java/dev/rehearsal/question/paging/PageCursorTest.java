package dev.rehearsal.question.paging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rehearsal.platform.problem.Problem;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PageCursorTest {

    private static final PageCursor CURSOR = new PageCursor(7, "a key: \u00e9", new UUID(1, 2));

    @Test
    void whatIsHandedOutIsReadBack() {
        assertEquals(CURSOR, PageCursor.read(CURSOR.text(), 7));
    }

    @Test
    void noCursorIsTheFirstPage() {
        assertNull(PageCursor.read(null, 7));
        assertNull(PageCursor.read("", 7));
    }

    @Test
    void aCursorOfAnotherListOrNoneAtAllIsTheCallersMistake() {
        for (String bad : List.of(CURSOR.text().substring(3), "%%%", "e30", "x".repeat(2000))) {
            Problem problem = assertThrows(Problem.class, () -> PageCursor.read(bad, 7), bad);
            assertEquals(400, problem.status());
        }
        assertThrows(Problem.class, () -> PageCursor.read(CURSOR.text(), 8));
        assertThrows(Problem.class, CURSOR::mustBeNumber);
    }
}
