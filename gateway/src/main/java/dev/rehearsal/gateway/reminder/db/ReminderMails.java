package dev.rehearsal.gateway.reminder.db;

import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.contracts.SessionEvent;
import dev.rehearsal.contracts.SessionId;
import dev.rehearsal.platform.database.Database;
import dev.rehearsal.platform.database.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** The letters that remind somebody, of all organisations. All methods need a transaction. */
@ApplicationScoped
public class ReminderMails {

    private static final String OF_ONE = " where session_id = ? and member_id = ? and number = ?";

    private final Database database;

    public ReminderMails(Database database) {
        this.database = database;
    }

    /**
     * A letter to be sent.
     *
     * @param attempts how often it was tried, the try at hand included
     */
    public record ReminderMail(
            OrganisationId organisation, SessionId session, MemberId member, int number, int attempts) {}

    /** What became of a letter. */
    public enum Outcome {
        SENT("sent"),
        DROPPED("dropped"),
        FAILED("failed");

        private final String column;

        Outcome(String column) {
            this.column = column;
        }
    }

    /** Has a letter sent, unless there is or was that very one. */
    public void add(OrganisationId organisation, SessionEvent.ScorecardDue due, Instant now) {
        database.update(
                """
                insert into reminder_mail (organisation_id, session_id, member_id, number, status, next_attempt_at, noted_at)
                values (?, ?, ?, ?, 'waiting', ?, ?) on conflict (session_id, member_id, number) do nothing
                """,
                organisation.value(),
                due.session().value(),
                due.interviewer().value(),
                due.number(),
                now,
                now);
    }

    /** The scorecard is there: no letter about it is sent any more. */
    public void drop(SessionId session, MemberId member) {
        database.update(
                "update reminder_mail set status = 'dropped' where session_id = ? and member_id = ? and status = 'waiting'",
                session.value(),
                member.value());
    }

    /**
     * Takes some letters to be tried now. Each waits for its next try from here on, a minute after the first one, and twice as long each
     * time up to an hour; so that whoever takes it and dies loses nothing.
     */
    public List<ReminderMail> take(Instant now, int limit) {
        return database.list("""
                update reminder_mail m
                set attempts = m.attempts + 1,
                    next_attempt_at = ?::timestamptz + make_interval(mins => least(60, power(2, m.attempts))::integer)
                from (select session_id, member_id, number from reminder_mail
                      where status = 'waiting' and next_attempt_at <= ?
                      order by next_attempt_at limit ? for update skip locked) due
                where m.session_id = due.session_id and m.member_id = due.member_id and m.number = due.number
                returning m.organisation_id, m.session_id, m.member_id, m.number, m.attempts
                """, ReminderMails::read, now, now, limit);
    }

    /** Whether a letter that was taken is still to be sent. */
    public boolean isWaiting(ReminderMail mail) {
        return database.first(
                        "select 1 from reminder_mail" + OF_ONE + " and status = 'waiting'",
                        row -> true,
                        mail.session().value(),
                        mail.member().value(),
                        mail.number())
                .isPresent();
    }

    /** Says what became of a letter that was still to be sent. */
    public void settle(ReminderMail mail, Outcome outcome) {
        database.update(
                "update reminder_mail set status = ?" + OF_ONE + " and status = 'waiting'",
                outcome.column,
                mail.session().value(),
                mail.member().value(),
                mail.number());
    }

    private static ReminderMail read(Row row) {
        return new ReminderMail(
                new OrganisationId(row.uuid("organisation_id")),
                new SessionId(row.uuid("session_id")),
                new MemberId(row.uuid("member_id")),
                row.integer("number"),
                row.integer("attempts"));
    }
}
