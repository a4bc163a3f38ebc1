package dev.rehearsal.session.db;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Runs statements on the connection of the transaction at hand. Parameters may be null, a text, number, boolean, UUID, Instant,
 * {@code byte[]}, {@code UUID[]} or {@code String[]}.
 */
@ApplicationScoped
public class Sql {

    private final AgroalDataSource dataSource;

    public Sql(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The database did not do what was asked. */
    public static final class Failed extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private static final String UNIQUE_VIOLATION = "23505";

        private final boolean duplicate;

        Failed(SQLException cause) {
            super("a statement failed", cause);
            this.duplicate = UNIQUE_VIOLATION.equals(cause.getSQLState());
        }

        /** Whether a row of that key is there already. */
        public boolean isDuplicate() {
            return duplicate;
        }
    }

    public <T> List<T> all(String sql, Row.Reader<T> reader, @Nullable Object... parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(connection, statement, parameters);
            try (ResultSet result = statement.executeQuery()) {
                List<T> rows = new ArrayList<>();
                Row row = new Row(result);
                while (result.next()) {
                    rows.add(reader.read(row));
                }
                return rows;
            }
        } catch (SQLException e) {
            throw new Failed(e);
        }
    }

    public <T> Optional<T> first(String sql, Row.Reader<T> reader, @Nullable Object... parameters) {
        return all(sql, reader, parameters).stream().findFirst();
    }

    /** Returns how many rows were touched. */
    public int update(String sql, @Nullable Object... parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(connection, statement, parameters);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new Failed(e);
        }
    }

    /** Runs a statement once for each set of parameters, in one round trip. */
    public void batch(String sql, List<@Nullable Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (@Nullable Object[] row : rows) {
                bind(connection, statement, row);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new Failed(e);
        }
    }

    private static void bind(Connection connection, PreparedStatement statement, @Nullable Object[] parameters)
            throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            Object value = parameters[i];
            int place = i + 1;
            switch (value) {
                case null -> statement.setObject(place, null);
                case Instant time -> statement.setObject(place, OffsetDateTime.ofInstant(time, ZoneOffset.UTC));
                case UUID[] ids -> statement.setArray(place, connection.createArrayOf("uuid", ids));
                case String[] texts -> statement.setArray(place, connection.createArrayOf("text", texts));
                default -> statement.setObject(place, value);
            }
        }
    }
}
