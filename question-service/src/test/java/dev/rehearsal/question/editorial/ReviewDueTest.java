package dev.rehearsal.question.editorial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ReviewDueTest {

    @Test
    void aDayIsPastOnlyWhenItIsOverEverywhere() {
        assertEquals(ReviewDue.SOON, ReviewDue.of("2026-11-21", Instant.parse("2026-11-22T11:59:59Z")));
        assertEquals(ReviewDue.OVERDUE, ReviewDue.of("2026-11-21", Instant.parse("2026-11-22T12:00:00Z")));
    }

    @Test
    void thirtyDaysAheadCountFromTheDayThatHasBegunAnywhere() {
        assertNull(ReviewDue.of("2026-12-22", Instant.parse("2026-11-21T09:59:59Z")));
        assertEquals(ReviewDue.SOON, ReviewDue.of("2026-12-22", Instant.parse("2026-11-21T10:00:00Z")));
        assertEquals("2026-12-22", ReviewDue.until(Instant.parse("2026-11-21T10:00:00Z")));
    }

    @Test
    void withoutADateNothingIsDue() {
        Instant now = Instant.parse("2026-11-22T12:00:00Z");
        assertNull(ReviewDue.of(null, now));
        assertNull(ReviewDue.of("next year", now));
        assertNull(ReviewDue.of("2027-11-22", now));
    }
}
