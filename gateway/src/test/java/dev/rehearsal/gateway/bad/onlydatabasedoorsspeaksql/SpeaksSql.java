package dev.rehearsal.gateway.bad.onlydatabasedoorsspeaksql;

import java.sql.Connection;
import java.sql.SQLException;

/** Speaks SQL outside of a database door. */
public final class SpeaksSql {

    public boolean closed(Connection connection) throws SQLException {
        return connection.isClosed();
    }
}
