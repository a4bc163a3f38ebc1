package dev.rehearsal.question.db;

import dev.rehearsal.contracts.EventJson;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row of a query's result. The plain readers expect a value, the {@code …OrNull} ones do not. */
public final class Row {

    private final ResultSet rows;

    Row(ResultSet rows) {
        this.rows = rows;
    }

    public String text(String column) throws SQLException {
        return Objects.requireNonNull(rows.getString(column), column);
    }

    public @Nullable String textOrNull(String column) throws SQLException {
        return rows.getString(column);
    }

    public int number(String column) throws SQLException {
        return rows.getInt(column);
    }

    public @Nullable Integer numberOrNull(String column) throws SQLException {
        int value = rows.getInt(column);
        return rows.wasNull() ? null : value;
    }

    public double decimal(String column) throws SQLException {
        return rows.getDouble(column);
    }

    public boolean flag(String column) throws SQLException {
        return rows.getBoolean(column);
    }

    public UUID id(String column) throws SQLException {
        return Objects.requireNonNull(idOrNull(column), column);
    }

    public @Nullable UUID idOrNull(String column) throws SQLException {
        return rows.getObject(column, UUID.class);
    }

    public Instant time(String column) throws SQLException {
        return rows.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** A jsonb column as a record. */
    public <T> T json(String column, Class<T> type) throws SQLException {
        return Objects.requireNonNull(jsonOrNull(column, type), column);
    }

    public <T> @Nullable T jsonOrNull(String column, Class<T> type) throws SQLException {
        String json = rows.getString(column);
        if (json == null) {
            return null;
        }
        try {
            return EventJson.read(json.getBytes(StandardCharsets.UTF_8), type);
        } catch (EventJson.UnreadableEvent e) {
            throw new IllegalStateException("the column " + column + " cannot be read", e);
        }
    }

    /** A record as the text of a jsonb column. */
    public static @Nullable String json(@Nullable Object value) {
        return value == null ? null : new String(EventJson.write(value), StandardCharsets.UTF_8);
    }
}
