package dev.rehearsal.platform.inbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Forgets what was applied long ago. */
public final class InboxPurge {

    private static final int BATCH = 1_000;

    private InboxPurge() {}

    /** Deletes the oldest rows, a thousand at most, and returns whether there may be more: a call is over in milliseconds. */
    public static boolean run(Connection connection, Instant before) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("""
                delete from inbox where ctid = any (array (
                    select ctid from inbox where applied_at < ? order by applied_at limit ?))
                """)) {
            delete.setObject(1, OffsetDateTime.ofInstant(before, ZoneOffset.UTC));
            delete.setInt(2, BATCH);
            return delete.executeUpdate() == BATCH;
        }
    }
}
