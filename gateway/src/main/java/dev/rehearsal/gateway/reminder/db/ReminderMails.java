package dev.rehearsal.gateway.reminder.db;

import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.contracts.SessionEvent;
import dev.rehearsal.contracts.SessionId;
import dev.rehearsal.platform.database.Database;
import dev.rehearsal.platform.database.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

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

    /** Has a letter sent, not before a time, unless there is or was that very one, or the scorecard is there already. */
    public void add(OrganisationId organisation, SessionEvent.ScorecardDue due, Instant now, Instant notBefore) {
        database.update(
                """
                insert into reminder_mail (organisation_id, session_id, member_id, number, status, next_attempt_at, noted_at)
                select ?, ?, ?, ?, 'waiting', ?, ?
                where not exists (select from reminder_over where session_id = ? and member_id = ?)
                on conflict (session_id, member_id, number) do nothing
                """,
                organisation.value(),
                due.session().value(),
                due.interviewer().value(),
                due.number(),
                notBefore,
                now,
                due.session().value(),
                due.interviewer().value());
    }

    /**
     * The scorecard is there: no letter about it is sent any more, one that comes later included.
     *
     * @param forgotten submissions noted before are not remembered any longer
     */
    public void close(OrganisationId organisation, SessionId session, MemberId member, Instant now, Instant forgotten) {
        database.update("delete from reminder_over where noted_at < ?", forgotten);
        database.update(
                "insert into reminder_over (organisation_id, session_id, member_id, noted_at) values (?, ?, ?, ?)"
                        + " on conflict (session_id, member_id) do nothing",
                organisation.value(),
                session.value(),
                member.value(),
                now);
        database.update(
                "update reminder_mail set status = 'dropped' where session_id = ? and member_id = ? and status = 'waiting'",
                session.value(),
                member.value());
    }

    /** These are the panel now: nobody else owes a scorecard. */
    public void dropBesides(SessionId session, Collection<MemberId> panel) {
        database.update(
                "update reminder_mail set status = 'dropped'"
                        + " where session_id = ? and status = 'waiting' and member_id <> all (?::uuid[])",
                session.value(),
                panel.stream().map(MemberId::value).toArray(UUID[]::new));
    }

    /**
     * Takes a letter to be tried now. It waits for its next try from here on, a minute after the first one, and twice as long each time up
     * to an hour; so that whoever takes it and dies loses nothing.
     *
     * @param least nobody else takes it before, whatever the try; longer than a try lasts
     */
    public Optional<ReminderMail> take(Instant now, Duration least) {
        return database.first("""
                update reminder_mail m
                set attempts = m.attempts + 1,
                    next_attempt_at = ?::timestamptz + greatest(
                        make_interval(mins => least(60, power(2, m.attempts))::integer), make_interval(secs => ?::double precision))
                from (select session_id, member_id, number from reminder_mail
                      where status = 'waiting' and next_attempt_at <= ?
                      order by next_attempt_at limit 1 for update skip locked) due
                where m.session_id = due.session_id and m.member_id = due.member_id and m.number = due.number
                returning m.organisation_id, m.session_id, m.member_id, m.number, m.attempts
                """, ReminderMails::read, now, least.toMillis() / 1000.0, now);
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
