package dev.rehearsal.scoring.session.db;

import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.contracts.ScoreEvent.SessionScored;
import dev.rehearsal.contracts.SessionId;
import dev.rehearsal.scoring.session.ScoredSession;
import dev.rehearsal.scoring.session.SessionScore;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The scored sessions of the organisation whose transaction is at hand, as they are read. Every method needs such a transaction. */
@ApplicationScoped
public class SessionScores {

    private static final String FIND = """
            select s.state, s.revision, s.since, s.at, e.type, e.data
            from session_score s left join standing_event e using (organisation_id, session_id)
            where s.session_id = ?
            """;
    private static final String REVISION = "select revision from session_score where session_id = ?";
    private static final String LIST = """
            select since, scores from session_score
            where cardinality(panel) > 0 and not cancelled and (? or ? = any (panel))
              and (?::timestamptz is null or (since, session_id) < (?, ?))
            order by since desc, session_id desc limit ?
            """;

    private final AgroalDataSource dataSource;

    public SessionScores(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * A place in the list of sessions, which is ordered from the newest to the oldest.
     *
     * @param since of the last session shown
     * @param session the last session shown
     */
    public record Place(Instant since, SessionId session) {}

    /** A line of the list: what was last published, and where the line stands. */
    public record Line(SessionScored scored, Place place) {}

    /** The session as it is, from one snapshot; empty if no event of it was seen. */
    public Optional<ScoredSession> find(SessionId session) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(FIND)) {
            select.setObject(1, session.value());
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                ScoredSession head = head(row, SessionScore.unknown(session));
                return Optional.of(head.with(SessionScore.of(session, StandingEvents.rest(row))));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a session's score could not be read", e);
        }
    }

    /** The revision of the session; 0 if no event of it was seen. */
    public long revision(SessionId session) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(REVISION)) {
            select.setObject(1, session.value());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a session's revision could not be read", e);
        }
    }

    /**
     * What was last published of sessions that were not cancelled, from the newest.
     *
     * @param panelMember whose panels are listed
     * @param all whether those of all others are listed as well
     * @param after where to go on, or null to begin
     */
    public List<Line> list(MemberId panelMember, boolean all, @Nullable Place after, int limit) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(LIST)) {
            OffsetDateTime since = after == null ? null : utc(after.since());
            select.setBoolean(1, all);
            select.setObject(2, panelMember.value());
            select.setObject(3, since, Types.TIMESTAMP_WITH_TIMEZONE);
            select.setObject(4, since, Types.TIMESTAMP_WITH_TIMEZONE);
            select.setObject(5, after == null ? null : after.session().value(), Types.OTHER);
            select.setInt(6, limit);
            List<Line> lines = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    SessionScored scored = StandingEvents.read(row.getString(2), SessionScored.class);
                    lines.add(new Line(scored, new Place(time(row, 1), scored.session())));
                }
            }
            return lines;
        } catch (SQLException e) {
            throw new IllegalStateException("scores could not be listed", e);
        }
    }

    private static ScoredSession head(ResultSet row, SessionScore score) throws SQLException {
        return new ScoredSession(score, row.getLong(2), time(row, 3), time(row, 4));
    }

    private static Instant time(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant time) {
        return OffsetDateTime.ofInstant(time, ZoneOffset.UTC);
    }
}
