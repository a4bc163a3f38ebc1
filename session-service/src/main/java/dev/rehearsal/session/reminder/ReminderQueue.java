package dev.rehearsal.session.reminder;

import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.contracts.SessionId;
import dev.rehearsal.platform.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The sessions to look at again, of all organisations, and who was reminded. All methods need a transaction. */
@ApplicationScoped
public class ReminderQueue {

    private final Database database;

    public ReminderQueue(Database database) {
        this.database = database;
    }

    /** Has the session looked at. */
    void add(OrganisationId organisation, SessionId session, Instant look) {
        database.update(
                "insert into reminder_queue (session_id, organisation_id, next_look) values (?, ?, ?)"
                        + " on conflict (session_id) do nothing",
                session.value(),
                organisation.value(),
                look);
    }

    /** Some of the sessions that are to be looked at by now, the one that waits longest first. */
    List<SessionId> due(Instant now, int limit) {
        return database.list(
                "select session_id from reminder_queue where next_look <= ? order by next_look limit ?",
                row -> new SessionId(row.uuid("session_id")),
                now,
                limit);
    }

    /** Whose session it is, if it is still to be looked at and nobody else is doing so; they will not until the transaction ends. */
    Optional<OrganisationId> take(SessionId session, Instant now) {
        return database.first(
                "select organisation_id from reminder_queue where session_id = ? and next_look <= ? for update skip locked",
                row -> new OrganisationId(row.uuid("organisation_id")),
                session.value(),
                now);
    }

    void postpone(SessionId session, Instant look) {
        database.update("update reminder_queue set next_look = ? where session_id = ?", look, session.value());
    }

    void remove(SessionId session) {
        database.update("delete from reminder_queue where session_id = ?", session.value());
    }

    /** Notes a reminder; false if it was noted before. Needs a transaction of the organisation. */
    boolean note(OrganisationId organisation, SessionId session, MemberId member, int number, Instant now) {
        return database.update(
                        "insert into reminder (organisation_id, session_id, member_id, number, reminded_at)"
                                + " values (?, ?, ?, ?, ?) on conflict (session_id, member_id, number) do nothing",
                        organisation.value(),
                        session.value(),
                        member.value(),
                        number,
                        now)
                == 1;
    }
}
