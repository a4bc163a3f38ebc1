package dev.rehearsal.platform.outbox;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jboss.logging.Logger;

/** An advisory lock held by one database connection; it ends with the connection at the latest. */
final class Leadership {

    private static final Logger LOG = Logger.getLogger(Leadership.class);
    private static final long LOCK = 0x6F7574626F78L; // "outbox"

    private Leadership() {}

    /** Tries to become the leader; also turns off waiting for the disk, since a lost mark only sends an event twice. */
    static boolean tryAcquire(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            try (ResultSet result = statement.executeQuery("select pg_try_advisory_lock(" + LOCK + ")")) {
                result.next();
                if (!result.getBoolean(1)) {
                    return false;
                }
            }
            statement.execute("set synchronous_commit = off");
            return true;
        }
    }

    static void release(Connection connection) {
        try (Connection closing = connection;
                Statement statement = closing.createStatement()) {
            statement.execute("reset synchronous_commit");
            statement.execute("select pg_advisory_unlock(" + LOCK + ")");
        } catch (SQLException e) {
            LOG.debugf("the connection of the outbox relay is gone: %s", e.getMessage());
        }
    }
}
