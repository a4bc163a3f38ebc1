package dev.rehearsal.scoring.session.db;

import dev.rehearsal.contracts.CandidateId;
import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.contracts.QuestionId;
import dev.rehearsal.contracts.SessionId;
import dev.rehearsal.scoring.session.Rated;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes rows of the table {@code rated}. One reader gives equal ids, names and times as one object: a hundred thousand ratings
 * are of a few hundred people and questions.
 */
final class RatedRow {

    private final Map<Object, Object> shared = new HashMap<>();

    Rated read(ResultSet row) throws SQLException {
        return new Rated(
                id(row, "session_id", SessionId::new),
                id(row, "candidate_id", CandidateId::new),
                id(row, "interviewer_id", MemberId::new),
                id(row, "question_id", QuestionId::new),
                row.getInt("version"),
                shared(row.getString("criterion")),
                (Integer) row.getObject("level"),
                row.getInt("criterion_weight"),
                row.getInt("question_weight"),
                shared(row.getString("competency")),
                row.getInt("question_place"),
                shared(time(row, "asked")),
                (Long) row.getObject("position"),
                time(row, "at"),
                row.getBoolean("amended"),
                timeOrNull(row, "settled"));
    }

    private <T> T id(ResultSet row, String column, Function<UUID, T> type) throws SQLException {
        return shared(type.apply(row.getObject(column, UUID.class)));
    }

    @SuppressWarnings("unchecked")
    private <T> T shared(T value) {
        T known = (T) shared.putIfAbsent(value, value);
        return known == null ? value : known;
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private @Nullable Instant timeOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : shared(time.toInstant());
    }

    /** Binds all columns from {@code session_id}, in the table's order. */
    static void bind(PreparedStatement statement, int first, Rated rated) throws SQLException {
        statement.setObject(first, rated.session().value());
        statement.setObject(first + 1, rated.candidate().value());
        statement.setObject(first + 2, rated.interviewer().value());
        statement.setObject(first + 3, rated.question().value());
        statement.setInt(first + 4, rated.version());
        statement.setString(first + 5, rated.criterion());
        statement.setObject(first + 6, rated.level(), Types.INTEGER);
        statement.setInt(first + 7, rated.criterionWeight());
        statement.setInt(first + 8, rated.questionWeight());
        statement.setString(first + 9, rated.competency());
        statement.setInt(first + 10, rated.questionPlace());
        statement.setObject(first + 11, utc(rated.asked()));
        statement.setObject(first + 12, rated.position(), Types.BIGINT);
        statement.setObject(first + 13, utc(rated.at()));
        statement.setBoolean(first + 14, rated.amended());
        Instant settled = rated.settled();
        statement.setObject(first + 15, settled == null ? null : utc(settled), Types.TIMESTAMP_WITH_TIMEZONE);
    }

    private static OffsetDateTime utc(Instant time) {
        return OffsetDateTime.ofInstant(time, ZoneOffset.UTC);
    }
}
