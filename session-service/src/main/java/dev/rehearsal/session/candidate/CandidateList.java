package dev.rehearsal.session.candidate;

import dev.rehearsal.contracts.CandidateId;
import dev.rehearsal.contracts.SessionId;
import dev.rehearsal.platform.database.Database;
import dev.rehearsal.session.schedule.Candidate;
import dev.rehearsal.session.schedule.Candidates;
import dev.rehearsal.session.schedule.SessionStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds candidates. All methods need a transaction of the organisation. */
@ApplicationScoped
public class CandidateList {

    /** Sessions shown of each candidate, the latest ones. */
    static final int MOST_SESSIONS = 20;

    private final Database database;

    public CandidateList(Database database) {
        this.database = database;
    }

    /** A place in the list, which is ordered by name in lower case and then by id. */
    public record Place(String name, UUID candidate) {}

    /**
     * Which part of the list.
     *
     * @param text what name or address contain, in whatever case; null for all
     * @param byAddress whether addresses are looked at as well
     * @param ids null for all
     * @param after where the page before ended; null for the first
     */
    public record Query(
            @Nullable String text,
            boolean byAddress,
            @Nullable List<UUID> ids,
            @Nullable Place after,
            int limit) {}

    /** An interview with a candidate. */
    public record CandidateSession(SessionId id, String title, SessionStatus status, Instant startsAt) {}

    public List<Candidate> page(Query query) {
        Place after = query.after();
        String pattern = query.text() == null ? null : pattern(query.text());
        List<UUID> ids = query.ids();
        return database.list(
                """
                select candidate_id, name, email from candidate
                where (?::text is null or lower(name) like ?::text or (? and lower(email) like ?::text))
                  and (?::uuid[] is null or candidate_id = any(?::uuid[]))
                  and (?::text is null or (lower(name), candidate_id) > (?::text, ?::uuid))
                order by lower(name), candidate_id limit ?
                """,
                Candidates::read,
                pattern,
                pattern,
                query.byAddress(),
                pattern,
                ids == null ? null : ids.toArray(UUID[]::new),
                ids == null ? null : ids.toArray(UUID[]::new),
                after == null ? null : after.name(),
                after == null ? null : after.name(),
                after == null ? null : after.candidate(),
                query.limit());
    }

    /** The name as the list is ordered by it: the database's own idea of lower case. */
    public Place place(Candidate candidate) {
        return database.first(
                        "select lower(name) as name from candidate where candidate_id = ?",
                        row -> new Place(row.text("name"), candidate.id().value()),
                        candidate.id().value())
                .orElseThrow();
    }

    /**
     * The latest sessions of each candidate, the latest first.
     *
     * @param seenBy only sessions this member is on the panel of or created; null for all
     */
    public Map<CandidateId, List<CandidateSession>> sessions(
            Collection<CandidateId> candidates, @Nullable UUID seenBy) {
        Map<CandidateId, List<CandidateSession>> sessions = new HashMap<>();
        database.list(
                        """
                        select c.candidate_id, s.session_id, s.title, s.status, s.starts_at
                        from unnest(?::uuid[]) as c (candidate_id) cross join lateral (
                            select session_id, title, status, starts_at from interview_session
                            where candidate_id = c.candidate_id
                              and (?::uuid is null or panel @> array[?::uuid] or created_by = ?::uuid)
                            order by starts_at desc, session_id desc limit ?) s
                        """,
                        row -> Map.entry(
                                new CandidateId(row.uuid("candidate_id")),
                                new CandidateSession(
                                        new SessionId(row.uuid("session_id")),
                                        row.text("title"),
                                        SessionStatus.of(row.text("status")),
                                        row.instant("starts_at"))),
                        candidates.stream().map(CandidateId::value).toArray(UUID[]::new),
                        seenBy,
                        seenBy,
                        seenBy,
                        MOST_SESSIONS)
                .forEach(entry -> sessions.computeIfAbsent(entry.getKey(), id -> new ArrayList<>())
                        .add(entry.getValue()));
        return sessions;
    }

    /** What contains the text, with the signs that mean something to {@code like} taken as they are. */
    private static String pattern(String text) {
        return "%"
                + text.toLowerCase(Locale.ROOT)
                        .replace("\\", "\\\\")
                        .replace("%", "\\%")
                        .replace("_", "\\_") + "%";
    }
}
