package dev.rehearsal.question.imports.job.http;

import dev.rehearsal.platform.problem.Problem;
import dev.rehearsal.platform.text.StorableText;
import dev.rehearsal.question.http.Member;
import dev.rehearsal.question.imports.ImportFormat;
import dev.rehearsal.question.imports.job.ImportJob;
import dev.rehearsal.question.imports.job.JobStatus;
import dev.rehearsal.question.imports.job.Tally;
import dev.rehearsal.question.imports.job.db.ImportQueue;
import dev.rehearsal.question.imports.job.db.ImportWorker;
import dev.rehearsal.question.imports.job.db.StoredImportJobs;
import dev.rehearsal.question.imports.job.db.StoredImportJobs.Numbered;
import dev.rehearsal.question.paging.PageCursor;
import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a member begins and watches imports of any size: each method is one transaction in the member's organisation. */
@RequestScoped
public class JobDesk {

    private final StoredImportJobs jobs;
    private final ImportQueue queue;
    private final ImportWorker worker;
    private final Member member;
    private final Clock clock;

    public JobDesk(StoredImportJobs jobs, ImportQueue queue, ImportWorker worker, Member member, Clock clock) {
        this.jobs = jobs;
        this.queue = queue;
        this.worker = worker;
        this.member = member;
        this.clock = clock;
    }

    /** A new job, or the one that was begun with the same id. */
    ImportJobView begin(UUID id, String name, ImportFormat format, boolean skipKnown) {
        String kept = StorableText.of(name).strip();
        return member.inOrganisation(() -> {
            if (jobs.find(id).isEmpty()) {
                if (jobs.open(now()) >= ImportJob.MOST_OPEN) {
                    throw Problem.conflict(
                            "too-many-imports",
                            "At most " + ImportJob.MOST_OPEN + " imports go on at once. Wait until one is done.");
                }
                jobs.add(member.organisation(), fresh(id, kept, format, skipKnown));
            }
            ImportJob job = found(id, false);
            if (!job.name().equals(kept) || job.format() != format || job.skipKnown() != skipKnown) {
                throw Problem.conflict(
                        "import-differs", "An import with this id was begun otherwise. Use a new id for a new import.");
            }
            return ImportJobView.of(job);
        });
    }

    private ImportJob fresh(UUID id, String name, ImportFormat format, boolean skipKnown) {
        return new ImportJob(
                id,
                name,
                format,
                skipKnown,
                JobStatus.RECEIVING,
                0,
                0,
                0,
                Tally.NOTHING,
                null,
                now(),
                member.id(),
                null,
                null);
    }

    ImportJobView receive(UUID id, int part, byte[] text) {
        if (text.length > ImportJob.LARGEST_PART) {
            throw Problem.tooLarge("A part has at most 1 MiB. Send more parts.");
        }
        return member.inOrganisation(() -> {
            if (found(id, true).status() != JobStatus.RECEIVING) {
                throw Problem.conflict(
                        "import-started", "The import has started; its text cannot be changed any more.");
            }
            jobs.keepPart(member.organisation(), id, part, text, now());
            return ImportJobView.of(found(id, false));
        });
    }

    /** Starts a job, or continues one that broke off. */
    ImportJobView start(UUID id, int parts) {
        ImportJobView started = member.inOrganisation(() -> {
            ImportJob job = found(id, true);
            if (job.status() == JobStatus.RECEIVING && (job.parts() != parts || !jobs.isWhole(job))) {
                throw Problem.conflict(
                        "import-incomplete",
                        "Of " + parts + " parts " + job.parts() + " were received. Send those that are missing.");
            }
            if (job.status() == JobStatus.RECEIVING || job.status() == JobStatus.BROKEN_OFF) {
                jobs.change(id, JobStatus.WAITING, null, now());
                queue.add(member.organisation(), id, now());
            }
            return ImportJobView.of(found(id, false));
        });
        worker.wake();
        return started;
    }

    ImportJobView read(UUID id) {
        return member.inOrganisation(() -> ImportJobView.of(found(id, false)));
    }

    RemarkPage remarks(UUID id, int limit, @Nullable String cursor) {
        PageCursor after = PageCursor.read(cursor, id.hashCode());
        if (after != null) {
            after.mustBeNumber();
        }
        return member.inOrganisation(() -> {
            found(id, false);
            int from = after == null ? 0 : (int) Double.parseDouble(after.key());
            List<Numbered> page = jobs.remarks(id, from, limit + 1);
            boolean more = page.size() > limit;
            List<Numbered> shown = more ? page.subList(0, limit) : page;
            String next = more
                    ? new PageCursor(
                                    id.hashCode(),
                                    String.valueOf(shown.getLast().number()),
                                    id)
                            .text()
                    : null;
            return new RemarkPage(shown.stream().map(Numbered::remark).toList(), next);
        });
    }

    private ImportJob found(UUID id, boolean forChange) {
        return (forChange ? jobs.findForChange(id) : jobs.find(id)).orElseThrow(() -> Problem.notFound("import"));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
