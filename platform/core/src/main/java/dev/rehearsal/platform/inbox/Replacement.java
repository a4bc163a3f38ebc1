package dev.rehearsal.platform.inbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Keeps transactions that apply events and the moment in which a rebuilt database takes the place of the old one apart. */
public final class Replacement {

    private static final long LOCK = 0x7265706C616365L; // "replace"

    /**
     * The statement that lets no replacement happen until its transaction ends. To be run before all others, on its own, so that these see
     * the new tables. For whoever writes what follows from no event; for those who apply events the inbox does it.
     */
    public static final String WAIT = "select pg_advisory_xact_lock_shared(" + LOCK + ")";

    private Replacement() {}

    static void waitFor(Connection connection) throws SQLException {
        execute(connection, WAIT);
    }

    /** Lets nobody apply events until the transaction at hand ends; waits for those who do. */
    public static void begin(Connection connection) throws SQLException {
        execute(connection, "select pg_advisory_xact_lock(" + LOCK + ")");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
