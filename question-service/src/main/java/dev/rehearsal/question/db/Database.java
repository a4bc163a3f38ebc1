package dev.rehearsal.question.db;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Runs SQL on the connection of the transaction at hand, which row level security binds to one organisation. Parameters may be null,
 * strings, numbers, UUIDs, instants and collections of strings or UUIDs (as arrays).
 */
@ApplicationScoped
public class Database {

    private final AgroalDataSource dataSource;

    public Database(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Makes something of a row. */
    public interface RowReader<T> {
        T read(Row row) throws SQLException;
    }

    /** All rows of a query. */
    public <T> List<T> list(String sql, RowReader<T> reader, @Nullable Object... parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = prepared(connection, sql, parameters);
                var rows = statement.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(reader.read(new Row(rows)));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("the database refused a query", e);
        }
    }

    /** The first row of a query. */
    public <T> Optional<T> first(String sql, RowReader<T> reader, @Nullable Object... parameters) {
        return list(sql, reader, parameters).stream().findFirst();
    }

    /** Runs a statement; returns how many rows it changed. */
    public int run(String sql, @Nullable Object... parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = prepared(connection, sql, parameters)) {
            statement.execute();
            return Math.max(0, statement.getUpdateCount());
        } catch (SQLException e) {
            throw new IllegalStateException("the database refused a statement", e);
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, @Nullable Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        try {
            for (int i = 0; i < parameters.length; i++) {
                bind(connection, statement, i + 1, parameters[i]);
            }
            return statement;
        } catch (SQLException | RuntimeException e) {
            statement.close();
            throw e;
        }
    }

    private static void bind(Connection connection, PreparedStatement statement, int index, @Nullable Object value)
            throws SQLException {
        switch (value) {
            case null -> statement.setObject(index, null);
            case Instant time -> statement.setObject(index, OffsetDateTime.ofInstant(time, ZoneOffset.UTC));
            case Collection<?> values -> statement.setArray(index, array(connection, values));
            default -> statement.setObject(index, value);
        }
    }

    private static java.sql.Array array(Connection connection, Collection<?> values) throws SQLException {
        boolean ids = values.stream()
                .findFirst()
                .filter(java.util.UUID.class::isInstance)
                .isPresent();
        return connection.createArrayOf(ids ? "uuid" : "text", values.toArray());
    }
}
