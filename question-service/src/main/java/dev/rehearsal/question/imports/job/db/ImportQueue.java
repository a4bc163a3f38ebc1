package dev.rehearsal.question.imports.job.db;

import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.platform.Ids;
import dev.rehearsal.platform.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Which jobs wait, and who works on which. A claim ends by itself, so that a job of a replica that is gone is taken over; it is renewed
 * in the transaction of each batch, so that of two that think they have it one cannot keep anything.
 */
@ApplicationScoped
public class ImportQueue {

    /** How long a job rests when the replica that worked on it is gone. */
    static final Duration CLAIM = Duration.ofSeconds(20);

    private final Database database;

    public ImportQueue(Database database) {
        this.database = database;
    }

    /**
     * A job that is worked on.
     *
     * @param attempts to get on since a batch was kept last, this one included
     */
    record Claimed(OrganisationId organisation, UUID job, UUID claim, int attempts) {}

    /** Puts a job at the end; one that is there already stays where it is. */
    public void add(OrganisationId organisation, UUID job, Instant now) {
        database.update(
                "insert into import_queue (organisation, job, queued_at, claimed_until) values (?, ?, ?, ?) on conflict do nothing",
                organisation.value(),
                job,
                now,
                now);
    }

    /** Takes the job that has waited longest and that nobody works on. */
    Optional<Claimed> take(Instant now) {
        return database.first(
                "update import_queue set claim = ?, claimed_until = ?, attempts = attempts + 1 where (organisation, job) ="
                        + " (select organisation, job from import_queue where claimed_until <= ? order by queued_at, job limit 1"
                        + " for update skip locked) returning organisation, job, claim, attempts",
                row -> new Claimed(
                        new OrganisationId(row.uuid("organisation")),
                        row.uuid("job"),
                        row.uuid("claim"),
                        row.integer("attempts")),
                Ids.random(),
                now.plus(CLAIM),
                now);
    }

    /** Keeps a claim alive; false if somebody else has the job by now. */
    boolean renew(Claimed claimed, boolean gotOn, Instant now) {
        return database.update(
                        "update import_queue set claimed_until = ?, attempts = case when ? then 0 else attempts end"
                                + " where organisation = ? and job = ? and claim = ?",
                        now.plus(CLAIM),
                        gotOn,
                        claimed.organisation().value(),
                        claimed.job(),
                        claimed.claim())
                == 1;
    }

    /** Lets go of a job from a time on. */
    void release(Claimed claimed, Instant from) {
        database.update(
                "update import_queue set claimed_until = ? where organisation = ? and job = ? and claim = ?",
                from,
                claimed.organisation().value(),
                claimed.job(),
                claimed.claim());
    }

    /** Forgets a job that is over. */
    void remove(Claimed claimed) {
        database.update(
                "delete from import_queue where organisation = ? and job = ? and claim = ?",
                claimed.organisation().value(),
                claimed.job(),
                claimed.claim());
    }
}
