package dev.rehearsal.platform.inbox;

import dev.rehearsal.platform.problem.Problem;
import java.io.IOException;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/**
 * Tells what can never be processed from what cannot be processed now. Only a failure that follows from the content is poison: a
 * value or a constraint the database refuses, or a handler that breaks on what it reads. A full disk, a standby that only reads, a
 * deadlock, a missing right, a broken connection and whatever is not known pass or are put right, and are tried again until then.
 */
public final class Poison {

    private static final int DEEPEST = 20;
    private static final int SERVER_ERROR = 500;

    /**
     * Data exception, integrity constraint violation, and program limit exceeded, which is what a value too long for an index gives;
     * PostgreSQL manual, appendix A.
     */
    private static final List<String> STATES = List.of("22", "23", "54");

    private Poison() {}

    /** Whether the failure lies in what was to be processed, so that no further try can succeed. */
    public static boolean isIn(Throwable failure) {
        boolean refused = false;
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (isCircumstance(cause)) {
                return false;
            }
            if (cause instanceof SQLException e) {
                if (!isRefusal(e.getSQLState())) {
                    return false;
                }
                refused = true;
            }
            cause = cause.getCause();
        }
        return refused || isOfContent(failure);
    }

    private static boolean isCircumstance(Throwable cause) {
        return cause instanceof KafkaException
                || cause instanceof IOException
                || cause instanceof TimeoutException
                || cause instanceof InterruptedException
                || cause instanceof Error;
    }

    private static boolean isRefusal(@Nullable String state) {
        return state != null && STATES.stream().anyMatch(state::startsWith);
    }

    private static boolean isOfContent(Throwable failure) {
        return switch (failure) {
            case Problem problem -> problem.status() < SERVER_ERROR && problem.retryAfter() == null;
            case IllegalArgumentException e -> true;
            case IllegalStateException e -> true;
            case NullPointerException e -> true;
            case IndexOutOfBoundsException e -> true;
            case NoSuchElementException e -> true;
            case ClassCastException e -> true;
            case ArithmeticException e -> true;
            case DateTimeException e -> true;
            case UnsupportedOperationException e -> true;
            default -> false;
        };
    }
}
