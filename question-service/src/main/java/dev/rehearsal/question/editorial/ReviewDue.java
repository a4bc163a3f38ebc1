package dev.rehearsal.question.editorial;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Whether a question is to be looked at again. Dates have no zone: a day counts as come when it has begun anywhere on earth, and as past
 * when it is over everywhere, so that nobody is told too early that something was missed.
 */
public enum ReviewDue {
    /** Its date lies within the next {@value #SOON_DAYS} days, or is today. */
    @JsonProperty("soon")
    SOON,
    /** Its date is past. */
    @JsonProperty("overdue")
    OVERDUE;

    private static final int SOON_DAYS = 30;
    private static final ZoneOffset FIRST = ZoneOffset.ofHours(14);
    private static final ZoneOffset LAST = ZoneOffset.ofHours(-12);

    /** Of an ISO date; null if there is none, it cannot be read, or it is further off. */
    public static @Nullable ReviewDue of(@Nullable String reviewBy, Instant now) {
        if (reviewBy == null) {
            return null;
        }
        try {
            LocalDate date = LocalDate.parse(reviewBy);
            if (date.isBefore(LocalDate.ofInstant(now, LAST))) {
                return OVERDUE;
            }
            return date.isAfter(LocalDate.parse(until(now))) ? null : SOON;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** The last date, in ISO form, that is due. */
    public static String until(Instant now) {
        return LocalDate.ofInstant(now, FIRST).plusDays(SOON_DAYS).toString();
    }

    /** The day that has come somewhere, the latest one there is. */
    public static LocalDate latestToday(Instant now) {
        return LocalDate.ofInstant(now, FIRST);
    }
}
