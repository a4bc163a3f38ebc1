package dev.rehearsal.platform.inbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Keeps transactions that apply events and the moment in which a rebuilt database takes the place of the old one apart. */
public final class Replacement {

    private static final long LOCK = 0x7265706C616365L; // "replace"

    private Replacement() {}

    /** Lets no replacement happen until the transaction at hand ends. A statement of its own, so that all later ones see the new tables. */
    static void waitFor(Connection connection) throws SQLException {
        execute(connection, "select pg_advisory_xact_lock_shared(" + LOCK + ")");
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
