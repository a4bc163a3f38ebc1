package dev.rehearsal.scoring.session.db;

import dev.rehearsal.contracts.CandidateId;
import dev.rehearsal.contracts.EventJson;
import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.contracts.ScoreEvent.SessionScored;
import dev.rehearsal.contracts.SessionId;
import dev.rehearsal.scoring.session.ScoredSession;
import dev.rehearsal.scoring.session.SessionLine;
import dev.rehearsal.scoring.session.SessionScore;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The scored sessions of the organisation whose transaction is at hand. Every method needs such a transaction. */
@ApplicationScoped
public class SessionScores {

    private static final String FIND = """
            select s.state, s.revision, s.since, s.at, e.type, e.data
            from session_score s left join standing_event e using (organisation_id, session_id)
            where s.session_id = ?
            """;
    private static final String PLACEHOLDER = """
            insert into session_score
                (organisation_id, session_id, revision, state, since, at, panel, cancelled, scores)
            values (?, ?, 0, gen_random_uuid(), now(), now(), '{}', false, '{}')
            on conflict do nothing
            """;
    private static final String LOCK =
            "select state, revision, since, at from session_score where session_id = ? for update";
    private static final String REVISION = "select revision from session_score where session_id = ?";
    private static final String SAVE = """
            insert into session_score
                (organisation_id, session_id, revision, state, since, at, panel, cancelled, scores, candidate_id, line)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?::jsonb)
            on conflict (organisation_id, session_id) do update set
                revision = excluded.revision, state = excluded.state, since = excluded.since, at = excluded.at,
                panel = excluded.panel, cancelled = excluded.cancelled, scores = excluded.scores,
                candidate_id = excluded.candidate_id, line = excluded.line
            """;
    private static final String LIST = """
            select since, scores from session_score
            where cardinality(panel) > 0 and not cancelled and (? or ? = any (panel))
              and (?::timestamptz is null or (since, session_id) < (?, ?))
            order by since desc, session_id desc limit ?
            """;

    private final AgroalDataSource dataSource;
    private final StandingEvents events;
    private final RatedRatings ratings;
    private final RecentStates recent = new RecentStates();

    public SessionScores(AgroalDataSource dataSource, StandingEvents events, RatedRatings ratings) {
        this.dataSource = dataSource;
        this.events = events;
        this.ratings = ratings;
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
                return Optional.of(withScore(head, SessionScore.of(session, StandingEvents.rest(row))));
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

    /** The session as it is, locked until the transaction ends. */
    public ScoredSession lock(OrganisationId organisation, SessionId session) {
        try (Connection connection = dataSource.getConnection()) {
            Optional<ScoredSession> known = lockKnown(connection, organisation, session);
            if (known.isPresent()) {
                return known.get();
            }
            try (PreparedStatement insert = connection.prepareStatement(PLACEHOLDER)) {
                insert.setObject(1, organisation.value());
                insert.setObject(2, session.value());
                insert.executeUpdate();
            }
            return lockKnown(connection, organisation, session).orElseThrow();
        } catch (SQLException e) {
            throw new IllegalStateException("a session's score could not be locked", e);
        }
    }

    private Optional<ScoredSession> lockKnown(Connection connection, OrganisationId organisation, SessionId session)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(LOCK)) {
            select.setObject(1, session.value());
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                if (row.getLong(2) == 0) {
                    return Optional.of(ScoredSession.unknown(session));
                }
                SessionScore remembered = recent.get(organisation, session, row.getObject(1, UUID.class));
                ScoredSession head = head(row, SessionScore.unknown(session));
                return Optional.of(withScore(head, remembered == null ? events.load(session) : remembered));
            }
        }
    }

    /** Keeps the session as it is now; {@code before} is what {@link #lock} gave. Returns what is to be published. */
    public SessionScored save(OrganisationId organisation, ScoredSession before, ScoredSession now) {
        SessionScored scored = now.scored();
        UUID state = UUID.randomUUID();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement upsert = connection.prepareStatement(SAVE)) {
            upsert.setObject(1, organisation.value());
            upsert.setObject(2, now.score().session().value());
            upsert.setLong(3, now.revision());
            upsert.setObject(4, state);
            upsert.setObject(5, utc(now.since()));
            upsert.setObject(6, utc(now.at()));
            upsert.setArray(
                    7,
                    connection.createArrayOf(
                            "uuid", scored.panel().stream().map(MemberId::value).toArray()));
            upsert.setBoolean(8, now.score().cancelled());
            upsert.setString(9, json(scored));
            upsert.setObject(10, now.score().candidate().map(CandidateId::value).orElse(null), Types.OTHER);
            upsert.setString(11, json(SessionLine.of(now.score(), scored)));
            upsert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("a session's score could not be saved", e);
        }
        events.save(organisation, before.score(), now.score());
        ratings.save(organisation, before.score(), now.score());
        recent.put(organisation, state, now.score());
        return scored;
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

    private static String json(Object value) {
        return new String(EventJson.write(value), StandardCharsets.UTF_8);
    }

    private static ScoredSession head(ResultSet row, SessionScore score) throws SQLException {
        return new ScoredSession(score, row.getLong(2), time(row, 3), time(row, 4));
    }

    private static ScoredSession withScore(ScoredSession head, SessionScore score) {
        return new ScoredSession(score, head.revision(), head.since(), head.at());
    }

    private static Instant time(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant time) {
        return OffsetDateTime.ofInstant(time, ZoneOffset.UTC);
    }
}
