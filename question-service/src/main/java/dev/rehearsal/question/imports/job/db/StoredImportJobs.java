package dev.rehearsal.question.imports.job.db;

import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.platform.database.Database;
import dev.rehearsal.platform.database.Row;
import dev.rehearsal.question.imports.ImportFormat;
import dev.rehearsal.question.imports.job.Batch;
import dev.rehearsal.question.imports.job.ImportJob;
import dev.rehearsal.question.imports.job.JobStatus;
import dev.rehearsal.question.imports.job.Remark;
import dev.rehearsal.question.imports.job.Tally;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The jobs of the organisation of the transaction at hand, with their remarks. */
@ApplicationScoped
public class StoredImportJobs {

    private static final Duration RECEIVING_KEPT = Duration.ofHours(1);
    private static final Duration BROKEN_OFF_KEPT = Duration.ofDays(7);

    private final Database database;

    public StoredImportJobs(Database database) {
        this.database = database;
    }

    public Optional<ImportJob> find(UUID id) {
        return database.first("select * from import_job where id = ?", StoredImportJobs::job, id);
    }

    /** As {@link #find}, and nobody else changes it before the transaction ends. */
    public Optional<ImportJob> findForChange(UUID id) {
        return database.first("select * from import_job where id = ? for update", StoredImportJobs::job, id);
    }

    private static ImportJob job(Row row) {
        return new ImportJob(
                row.uuid("id"),
                row.text("name"),
                ImportFormat.valueOf(row.text("format").toUpperCase(Locale.ROOT)),
                row.flag("skip_known"),
                JobStatus.of(row.text("status")),
                row.integer("parts"),
                row.number("bytes"),
                row.number("bytes_read"),
                new Tally(
                        row.integer("place"),
                        row.integer("line"),
                        row.integer("created"),
                        row.integer("refused"),
                        row.integer("known"),
                        row.integer("alike"),
                        row.integer("unread")),
                row.textOrNull("reason"),
                row.instant("created_at"),
                row.uuid("created_by"),
                row.instantOrNull("started_at"),
                row.instantOrNull("finished_at"));
    }

    /** Adds a new job unless there is one of that id. */
    public void add(OrganisationId organisation, ImportJob job) {
        database.update(
                "insert into import_job (organisation_id, id, name, format, skip_known, status, created_at, created_by, changed_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                organisation.value(),
                job.id(),
                job.name(),
                job.format().wireName(),
                job.skipKnown(),
                job.status().wireName(),
                job.createdAt(),
                job.createdBy(),
                job.createdAt());
    }

    /** Jobs that are not over; those whose text never came, and those that nobody continued, are forgotten first. */
    public int open(Instant now) {
        database.update(
                "delete from import_job where (status = 'receiving' and changed_at < ?)"
                        + " or (status = 'broken-off' and changed_at < ?)",
                now.minus(RECEIVING_KEPT),
                now.minus(BROKEN_OFF_KEPT));
        return database.first(
                        "select count(*) as open from import_job where status in ('receiving', 'waiting', 'running')",
                        row -> row.integer("open"))
                .orElse(0);
    }

    /** Keeps a part of the text, in place of an earlier one of that number. */
    public void keepPart(OrganisationId organisation, UUID job, int part, byte[] text, Instant now) {
        database.update(
                "insert into import_part (organisation_id, job_id, part, text) values (?, ?, ?, ?)"
                        + " on conflict (organisation_id, job_id, part) do update set text = excluded.text",
                organisation.value(),
                job,
                part,
                text);
        database.update(
                "update import_job set changed_at = ?, (parts, bytes) = (select count(*), sum(length(text)) from import_part"
                        + " where job_id = import_job.id) where id = ?",
                now,
                job);
    }

    /** One part of a text; empty after the last. */
    Optional<byte[]> part(UUID job, int part) {
        return database.first(
                "select text from import_part where job_id = ? and part = ?",
                row -> {
                    byte[] text = row.bytesOrNull("text");
                    return text == null ? new byte[0] : text;
                },
                job,
                part);
    }

    /** Whether the parts are those from 0 on, as many as are counted. */
    public boolean isWhole(ImportJob job) {
        return job.parts() > 0
                && database.first(
                                "select max(part) as last from import_part where job_id = ?",
                                row -> row.integer("last"),
                                job.id())
                        .filter(last -> last == job.parts() - 1)
                        .isPresent();
    }

    /** Changes where a job stands; {@code reason} only for one that broke off. */
    public void change(UUID id, JobStatus status, @Nullable String reason, Instant now) {
        database.update(
                "update import_job set status = ?, reason = ?, changed_at = ?,"
                        + " started_at = case when ? = 'running' then coalesce(started_at, ?) else started_at end where id = ?",
                status.wireName(),
                reason,
                now,
                status.wireName(),
                now,
                id);
    }

    /** Keeps what a batch adds to a job; with the last one the text is forgotten. */
    void keep(OrganisationId organisation, UUID id, Batch batch, Instant now) {
        int grave = remarks(id, true);
        int slight = remarks(id, false);
        int kept = grave + slight;
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Remark remark : batch.remarks()) {
            if ((remark.isGrave() ? grave++ : slight++) < Remark.MOST) {
                rows.add(new @Nullable Object[] {organisation.value(), id, ++kept, Row.json(remark)});
            }
        }
        database.batch(
                "insert into import_remark (organisation_id, job_id, number, remark) values (?, ?, ?, cast(? as jsonb))",
                rows);
        Tally tally = batch.tally();
        database.update(
                "update import_job set place = ?, line = ?, created = ?, refused = ?, known = ?, alike = ?, unread = ?,"
                        + " bytes_read = least(bytes, ?), changed_at = ? where id = ?",
                tally.place(),
                tally.line(),
                tally.created(),
                tally.refused(),
                tally.known(),
                tally.similar(),
                tally.unread(),
                batch.bytesRead(),
                now,
                id);
        if (batch.over()) {
            database.update(
                    "update import_job set status = 'done', finished_at = ?, bytes_read = bytes where id = ?", now, id);
            database.update("delete from import_part where job_id = ?", id);
        }
    }

    private int remarks(UUID job, boolean grave) {
        return database.first(
                        "select count(*) as kept from import_remark where job_id = ?"
                                + " and (remark ->> 'what' in ('refused', 'unread')) = ?",
                        row -> row.integer("kept"),
                        job,
                        grave)
                .orElse(0);
    }

    /** A remark and its number within the job. */
    public record Numbered(int number, Remark remark) {}

    /** Remarks after a number, in the order of the text. */
    public List<Numbered> remarks(UUID job, int after, int limit) {
        return database.list(
                "select number, remark from import_remark where job_id = ? and number > ? order by number limit ?",
                row -> new Numbered(row.integer("number"), row.json("remark", Remark.class)),
                job,
                after,
                limit);
    }
}
