package dev.rehearsal.scoring.session.db;

import dev.rehearsal.contracts.CandidateId;
import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.contracts.SessionId;
import dev.rehearsal.platform.database.Database;
import dev.rehearsal.platform.database.Row;
import dev.rehearsal.scoring.session.ScoredSession;
import dev.rehearsal.scoring.session.SessionLine;
import dev.rehearsal.scoring.session.SessionScore;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The scored sessions of the organisation whose transaction is at hand, as they are changed: many in a few round trips, however many there
 * are. Every method needs such a transaction.
 */
@ApplicationScoped
public class SessionStates {

    private static final String PLACEHOLDERS = """
            insert into session_score
                (organisation_id, session_id, revision, state, since, at, panel, cancelled, scores)
            select ?, session_id, 0, gen_random_uuid(), now(), now(), '{}', false, '{}' from unnest(?) as session_id
            on conflict do nothing
            """;
    // In one order, so that of two transactions in an organisation none waits for the other and it for the first.
    private static final String LOCK = """
            select session_id, state, revision, since, at from session_score where session_id = any (?)
            order by session_id for update
            """;
    private static final String SAVE = """
            update session_score set revision = ?, state = ?, since = ?, at = ?, panel = ?::uuid[], cancelled = ?,
                scores = ?::jsonb, candidate_id = ?::uuid, line = ?::jsonb
            where session_id = ?
            """;

    private final Database database;
    private final StandingEvents events;
    private final RatedRatings ratings;
    private final RecentStates recent = new RecentStates();

    public SessionStates(Database database, StandingEvents events, RatedRatings ratings) {
        this.database = database;
        this.events = events;
        this.ratings = ratings;
    }

    private record Head(SessionId session, UUID state, ScoredSession scored) {}

    /** The sessions as they are, locked until the transaction ends. */
    public Map<SessionId, ScoredSession> lock(OrganisationId organisation, Collection<SessionId> sessions) {
        List<UUID> ids = sessions.stream().map(SessionId::value).toList();
        List<Head> heads = database.list(LOCK, SessionStates::head, ids);
        if (heads.size() < ids.size()) {
            database.update(PLACEHOLDERS, organisation.value(), ids);
            heads = database.list(LOCK, SessionStates::head, ids);
        }
        Map<SessionId, ScoredSession> locked = new HashMap<>();
        List<Head> forgotten = new ArrayList<>();
        for (Head head : heads) {
            SessionScore remembered = recent.get(organisation, head.session(), head.state());
            if (head.scored().revision() == 0) {
                locked.put(head.session(), ScoredSession.unknown(head.session()));
            } else if (remembered != null) {
                locked.put(head.session(), head.scored().with(remembered));
            } else {
                forgotten.add(head);
            }
        }
        Map<SessionId, SessionScore> loaded =
                events.load(forgotten.stream().map(Head::session).toList());
        forgotten.forEach(head -> locked.put(
                head.session(),
                head.scored().with(loaded.getOrDefault(head.session(), SessionScore.unknown(head.session())))));
        return locked;
    }

    private static Head head(Row row) {
        SessionId session = new SessionId(row.uuid("session_id"));
        return new Head(
                session,
                row.uuid("state"),
                new ScoredSession(
                        SessionScore.unknown(session),
                        row.number("revision"),
                        row.instant("since"),
                        row.instant("at")));
    }

    /** Keeps locked sessions as they are now. */
    public void save(OrganisationId organisation, Collection<Change> changes) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        Map<UUID, Change> states = new HashMap<>();
        for (Change change : changes) {
            UUID state = UUID.randomUUID();
            states.put(state, change);
            rows.add(row(change, state));
        }
        database.batch(SAVE, rows);
        events.save(organisation, changes);
        ratings.save(organisation, changes);
        states.forEach(
                (state, change) -> recent.put(organisation, state, change.now().score()));
    }

    private static @Nullable Object[] row(Change change, UUID state) {
        ScoredSession now = change.now();
        return new @Nullable Object[] {
            now.revision(),
            state,
            now.since(),
            now.at(),
            change.scored().panel().stream().map(MemberId::value).toArray(UUID[]::new),
            now.score().cancelled(),
            Row.json(change.scored()),
            now.score().candidate().map(CandidateId::value).orElse(null),
            Row.json(SessionLine.of(now.score(), change.scored())),
            now.score().session().value()
        };
    }
}
