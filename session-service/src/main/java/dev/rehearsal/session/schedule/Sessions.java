package dev.rehearsal.session.schedule;

import dev.rehearsal.contracts.CandidateId;
import dev.rehearsal.contracts.EventJson;
import dev.rehearsal.contracts.KitId;
import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.contracts.SessionId;
import dev.rehearsal.platform.database.Database;
import dev.rehearsal.platform.database.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The interview sessions of an organisation. All methods need a transaction of the organisation. */
@ApplicationScoped
public class Sessions {

    private static final String SELECT = """
            select s.*, c.name as candidate_name, c.email as candidate_email
            from interview_session s join candidate c using (candidate_id)
            """;

    private final Database database;

    public Sessions(Database database) {
        this.database = database;
    }

    /** The column's JSON. */
    private record Items(List<PlannedItem> items) {}

    /** Puts a new session into the schedule; its candidate is known already. */
    public void add(OrganisationId organisation, InterviewSession session) {
        database.update(
                """
                insert into interview_session (organisation_id, session_id, revision, title, status, kit_id, kit_name, items,
                    candidate_id, guest_id, panel, starts_at, zone, minutes, created_by, created_at, updated_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                organisation.value(),
                session.id().value(),
                session.revision(),
                session.title(),
                session.status().wireName(),
                session.kit().value(),
                session.kitName(),
                new String(EventJson.write(new Items(session.items())), StandardCharsets.UTF_8),
                session.candidate().id().value(),
                session.guest().value(),
                ids(session.panel()),
                session.startsAt(),
                session.zone(),
                session.minutes(),
                session.createdBy().value(),
                session.updatedAt(),
                session.updatedAt());
    }

    /** Writes what members change. What the room tells (status, start, end) is written by {@link #started} and {@link #ended}. */
    public void change(InterviewSession session) {
        database.update(
                """
                update interview_session set revision = ?, title = ?, status = ?, panel = ?, starts_at = ?, zone = ?,
                    minutes = ?, updated_at = ?, cancel_reason = ?
                where session_id = ?
                """,
                session.revision(),
                session.title(),
                session.status().wireName(),
                ids(session.panel()),
                session.startsAt(),
                session.zone(),
                session.minutes(),
                session.updatedAt(),
                session.cancelReason(),
                session.id().value());
    }

    /** Lets the session's candidate enter by another id: tokens of the one before open nothing any more. */
    public void replaceGuest(SessionId session, CandidateId next) {
        database.update(
                "update interview_session set guest_id = ? where session_id = ?", next.value(), session.value());
    }

    /** The room has started. The log knows better: a session that was cancelled in the same moment was not cancelled after all. */
    public void started(SessionId session, Instant at) {
        database.update("""
                update interview_session set status = 'live', started_at = ?, cancel_reason = null,
                    revision = case status when 'cancelled' then revision + 1 else revision end
                where session_id = ? and status in ('scheduled', 'cancelled')
                """, at, session.value());
    }

    public void ended(SessionId session, Instant at) {
        database.update(
                "update interview_session set status = 'ended', ended_at = ? where session_id = ? and status = 'live'",
                at,
                session.value());
    }

    public void feedbackReleased(SessionId session, Instant at) {
        database.update(
                "update interview_session set feedback_released_at = ? where session_id = ? and feedback_released_at is null",
                at,
                session.value());
    }

    public Optional<InterviewSession> find(SessionId session) {
        return database.first(SELECT + " where s.session_id = ?", Sessions::read, session.value());
    }

    /** As {@link #find}, and nobody else changes it until the transaction ends. */
    public Optional<InterviewSession> lock(SessionId session) {
        return database.first(SELECT + " where s.session_id = ? for update of s", Sessions::read, session.value());
    }

    /**
     * What a list shows.
     *
     * @param seenBy only sessions this member is on the panel of or created; null for all
     * @param order by start
     * @param after where the page before ended; null for the first page
     */
    public record Query(
            @Nullable UUID seenBy,
            List<SessionStatus> status,
            @Nullable Instant from,
            @Nullable Instant to,
            Order order,
            @Nullable Place after,
            int limit) {}

    /** Which start comes first. */
    public enum Order {
        LATEST("<", "desc"),
        EARLIEST(">", "asc");

        private final String comparison;
        private final String direction;

        Order(String comparison, String direction) {
            this.comparison = comparison;
            this.direction = direction;
        }
    }

    /** A place in the list, which is ordered by start and then by id. */
    public record Place(Instant startsAt, UUID session) {}

    public List<InterviewSession> list(Query query) {
        Place after = query.after();
        return database.list(
                SELECT + """
                 where (?::uuid is null or s.panel @> array[?::uuid] or s.created_by = ?::uuid)
                   and (cardinality(?::text[]) = 0 or s.status = any(?::text[]))
                   and (?::timestamptz is null or s.starts_at >= ?::timestamptz)
                   and (?::timestamptz is null or s.starts_at < ?::timestamptz)
                   and (?::timestamptz is null or (s.starts_at, s.session_id) %1$s (?::timestamptz, ?::uuid))
                 order by s.starts_at %2$s, s.session_id %2$s limit ?
                """.formatted(query.order().comparison, query.order().direction),
                Sessions::read,
                query.seenBy(),
                query.seenBy(),
                query.seenBy(),
                names(query.status()),
                names(query.status()),
                query.from(),
                query.from(),
                query.to(),
                query.to(),
                after == null ? null : after.startsAt(),
                after == null ? null : after.startsAt(),
                after == null ? null : after.session(),
                query.limit());
    }

    private static String[] names(List<SessionStatus> status) {
        return status.stream().map(SessionStatus::wireName).toArray(String[]::new);
    }

    private static UUID[] ids(List<MemberId> panel) {
        return panel.stream().map(MemberId::value).toArray(UUID[]::new);
    }

    private static InterviewSession read(Row row) {
        return new InterviewSession(
                new SessionId(row.uuid("session_id")),
                row.integer("revision"),
                row.text("title"),
                SessionStatus.of(row.text("status")),
                new KitId(row.uuid("kit_id")),
                row.text("kit_name"),
                items(row.text("items")),
                new Candidate(
                        new CandidateId(row.uuid("candidate_id")),
                        row.text("candidate_name"),
                        row.textOrNull("candidate_email")),
                new CandidateId(row.uuid("guest_id")),
                row.uuids("panel").stream().map(MemberId::new).toList(),
                row.instant("starts_at"),
                row.text("zone"),
                row.integer("minutes"),
                new MemberId(row.uuid("created_by")),
                row.instant("updated_at"),
                row.instantOrNull("started_at"),
                row.instantOrNull("ended_at"),
                row.textOrNull("cancel_reason"),
                row.instantOrNull("feedback_released_at"));
    }

    private static List<PlannedItem> items(String json) {
        try {
            return EventJson.read(json.getBytes(StandardCharsets.UTF_8), Items.class)
                    .items();
        } catch (EventJson.UnreadableEvent e) {
            throw new IllegalStateException("the items of a session cannot be read", e);
        }
    }
}
