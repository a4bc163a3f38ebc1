package dev.rehearsal.scoring.session.db;

import dev.rehearsal.contracts.CandidateId;
import dev.rehearsal.platform.database.Database;
import dev.rehearsal.scoring.session.SessionLine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The sessions of candidates that were not cancelled. Every method needs a transaction of the organisation. */
@ApplicationScoped
public class CandidateLines {

    private static final String COUNTS = "candidate_id is not null and cardinality(panel) > 0 and not cancelled";

    private final Database database;

    public CandidateLines(Database database) {
        this.database = database;
    }

    /**
     * A place in the list of candidates, which is ordered from the one with the newest session to the one with the oldest.
     *
     * @param since when the candidate's newest session was heard of first
     */
    public record Place(Instant since, CandidateId candidate) {}

    private record Line(CandidateId candidate, SessionLine line) {}

    /** Candidates who have a session, with their places. */
    public List<Place> page(@Nullable Place after, int limit) {
        Instant since = after == null ? null : after.since();
        UUID candidate = after == null ? null : after.candidate().value();
        return database.list(
                "select candidate_id, max(since) as newest from session_score where " + COUNTS + """
                         group by candidate_id
                        having ?::timestamptz is null or (max(since), candidate_id) < (?::timestamptz, ?::uuid)
                        order by newest desc, candidate_id desc limit ?
                        """,
                row -> new Place(row.instant("newest"), new CandidateId(row.uuid("candidate_id"))),
                since,
                since,
                candidate,
                limit);
    }

    /** The sessions of each of these candidates, the newest first; nothing of candidates without one. */
    public Map<CandidateId, List<SessionLine>> of(Collection<CandidateId> candidates) {
        Map<CandidateId, List<SessionLine>> lines = new HashMap<>();
        database.list(
                        "select candidate_id, line from session_score where " + COUNTS
                                + " and line is not null and candidate_id = any (?) order by since desc, session_id desc",
                        row -> new Line(new CandidateId(row.uuid("candidate_id")), row.json("line", SessionLine.class)),
                        (Object) candidates.stream().map(CandidateId::value).toArray(UUID[]::new))
                .forEach(line -> lines.computeIfAbsent(line.candidate(), id -> new ArrayList<>())
                        .add(line.line()));
        return lines;
    }
}
