package dev.rehearsal.platform.database;

import dev.rehearsal.contracts.EventJson;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The row at hand of a result. Valid while it is being read. The plain readers expect a value, the {@code …OrNull} ones do not. */
public final class Row {

    private final ResultSet result;

    Row(ResultSet result) {
        this.result = result;
    }

    /** Makes a value of a row. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(Row row);
    }

    /** Reads one column. */
    @FunctionalInterface
    private interface Column<T> {
        @Nullable
        T get() throws SQLException;
    }

    private static <T> @Nullable T orFail(Column<T> column) {
        try {
            return column.get();
        } catch (SQLException e) {
            throw new Database.Failed(e);
        }
    }

    public UUID uuid(String column) {
        return Objects.requireNonNull(uuidOrNull(column), column);
    }

    public @Nullable UUID uuidOrNull(String column) {
        return orFail(() -> result.getObject(column, UUID.class));
    }

    public String text(String column) {
        return Objects.requireNonNull(textOrNull(column), column);
    }

    public @Nullable String textOrNull(String column) {
        return orFail(() -> result.getString(column));
    }

    /** A column that is never null. */
    public int integer(String column) {
        return Objects.requireNonNull(orFail(() -> result.getInt(column)));
    }

    public @Nullable Integer integerOrNull(String column) {
        return orFail(() -> {
            int value = result.getInt(column);
            return result.wasNull() ? null : value;
        });
    }

    /** A column that is never null. */
    public long number(String column) {
        return Objects.requireNonNull(orFail(() -> result.getLong(column)));
    }

    /** A column that is never null. */
    public boolean flag(String column) {
        return Objects.requireNonNull(orFail(() -> result.getBoolean(column)));
    }

    public byte @Nullable [] bytesOrNull(String column) {
        return orFail(() -> result.getBytes(column));
    }

    public Instant instant(String column) {
        return Objects.requireNonNull(instantOrNull(column), column);
    }

    public @Nullable Instant instantOrNull(String column) {
        OffsetDateTime time = orFail(() -> result.getObject(column, OffsetDateTime.class));
        return time == null ? null : time.toInstant();
    }

    /** A column of type {@code uuid[]}. */
    public List<UUID> uuids(String column) {
        UUID[] ids = orFail(() -> (UUID[]) result.getArray(column).getArray());
        return List.of(Objects.requireNonNull(ids, column));
    }

    /** A column of type {@code text[]}. */
    public List<String> texts(String column) {
        String[] texts = orFail(() -> (String[]) result.getArray(column).getArray());
        return List.of(Objects.requireNonNull(texts, column));
    }

    /** A jsonb column as a record. */
    public <T> T json(String column, Class<T> type) {
        return Objects.requireNonNull(jsonOrNull(column, type), column);
    }

    public <T> @Nullable T jsonOrNull(String column, Class<T> type) {
        String json = textOrNull(column);
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
