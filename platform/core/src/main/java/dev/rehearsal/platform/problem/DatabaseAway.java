package dev.rehearsal.platform.problem;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells a database that cannot be reached at the moment from one that refused a statement. */
public final class DatabaseAway {

    private static final int DEEPEST = 20;

    /** Connection exceptions, the server's own going down and coming up, and too many connections; PostgreSQL manual, appendix A. */
    private static final List<String> STATES = List.of("08", "57P", "53300");

    private DatabaseAway() {}

    /** Whether a failure, or one of its causes, says that the database is away. */
    public static boolean isCauseOf(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof SQLTransientConnectionException
                    || cause instanceof SQLException e && isConnectionState(e.getSQLState())) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static boolean isConnectionState(@Nullable String state) {
        return state != null && STATES.stream().anyMatch(state::startsWith);
    }
}
