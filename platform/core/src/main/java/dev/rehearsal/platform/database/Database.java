package dev.rehearsal.platform.database;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Runs SQL on the connection of the transaction at hand, which row level security binds to one organisation. Parameters may be null,
 * texts, numbers, booleans, UUIDs, instants, {@code byte[]}, and arrays or collections of texts or UUIDs. Whatever the database refuses
 * is a {@link Failed}.
 */
@ApplicationScoped
public class Database {

    private final AgroalDataSource dataSource;

    public Database(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The database did not do what was asked. */
    public static final class Failed extends IllegalStateException {
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

    /** All rows of a query; the query bounds their number. */
    public <T> List<T> list(String sql, Row.Reader<T> reader, @Nullable Object... parameters) {
        return prepared(sql, (connection, statement) -> {
            bind(connection, statement, parameters);
            try (ResultSet result = statement.executeQuery()) {
                List<T> rows = new ArrayList<>();
                Row row = new Row(result);
                while (result.next()) {
                    rows.add(reader.read(row));
                }
                return rows;
            }
        });
    }

    /** The first row of a query, if there is one. */
    public <T> Optional<T> first(String sql, Row.Reader<T> reader, @Nullable Object... parameters) {
        return list(sql, reader, parameters).stream().findFirst();
    }

    /** Runs a statement; returns how many rows it touched. */
    public int update(String sql, @Nullable Object... parameters) {
        return prepared(sql, (connection, statement) -> {
            bind(connection, statement, parameters);
            statement.execute();
            return Math.max(0, statement.getUpdateCount());
        });
    }

    /** Runs a statement once for each set of parameters, in one round trip. */
    public void batch(String sql, List<@Nullable Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        prepared(sql, (connection, statement) -> {
            for (@Nullable Object[] row : rows) {
                bind(connection, statement, row);
                statement.addBatch();
            }
            return statement.executeBatch();
        });
    }

    /** What is done with a statement. */
    @FunctionalInterface
    private interface Work<T> {
        T with(Connection connection, PreparedStatement statement) throws SQLException;
    }

    private <T> T prepared(String sql, Work<T> work) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return work.with(connection, statement);
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
                case Collection<?> values -> statement.setArray(place, array(connection, values));
                default -> statement.setObject(place, value);
            }
        }
    }

    private static Array array(Connection connection, Collection<?> values) throws SQLException {
        boolean ids = values.stream().findFirst().filter(UUID.class::isInstance).isPresent();
        return connection.createArrayOf(ids ? "uuid" : "text", values.toArray());
    }
}
