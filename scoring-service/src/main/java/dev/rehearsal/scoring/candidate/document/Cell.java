package dev.rehearsal.scoring.candidate.document;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What stands in one cell of a table. */
sealed interface Cell {

    /** Nothing. */
    record Empty() implements Cell {}

    /** Words, of whoever wrote them. */
    record Words(String text) implements Cell {}

    /** A number with decimals. */
    record Decimal(double value) implements Cell {}

    /** A whole number. */
    record Count(long value) implements Cell {}

    /** A moment. */
    record Moment(Instant at) implements Cell {}

    static Cell of(@Nullable String text) {
        return text == null ? new Empty() : new Words(text);
    }

    static Cell of(@Nullable Double value) {
        return value == null ? new Empty() : new Decimal(value);
    }

    static Cell of(@Nullable Long value) {
        return value == null ? new Empty() : new Count(value);
    }

    static Cell of(int value) {
        return new Count(value);
    }

    static Cell of(Instant at) {
        return new Moment(at);
    }
}
