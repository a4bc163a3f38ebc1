package dev.rehearsal.platform;

import dev.rehearsal.contracts.SessionId;
import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Numbers the events of a key in commit order: locks the key as an aggregate's row lock would, then counts what is there. */
final class KeyCounter {

    long next(AgroalDataSource dataSource, SessionId session) {
        try (Connection connection = dataSource.getConnection()) {
            try (PreparedStatement lock = connection.prepareStatement("select pg_advisory_xact_lock(?)")) {
                lock.setLong(1, session.value().getLeastSignificantBits());
                lock.execute();
            }
            try (PreparedStatement count = connection.prepareStatement("select count(*) from outbox where key = ?")) {
                count.setString(1, session.toString());
                try (ResultSet row = count.executeQuery()) {
                    row.next();
                    return row.getLong(1) + 1;
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
