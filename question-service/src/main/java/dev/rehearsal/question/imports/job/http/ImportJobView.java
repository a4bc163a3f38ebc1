package dev.rehearsal.question.imports.job.http;

import dev.rehearsal.question.imports.ImportFormat;
import dev.rehearsal.question.imports.job.ImportJob;
import dev.rehearsal.question.imports.job.JobStatus;
import dev.rehearsal.question.imports.job.Tally;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import and how far it is.
 *
 * @param parts of the text that were received
 * @param bytes of the text
 * @param bytesRead of them, about
 * @param items of the text that were dealt with
 * @param line the last line that was dealt with
 * @param created drafts made so far
 * @param refused items that are no questions or cannot be kept
 * @param known items left out because the bank has them already
 * @param similar drafts made that resemble another question
 * @param unread lines that belong to no item
 * @param reason why it broke off
 */
public record ImportJobView(
        UUID id,
        String name,
        ImportFormat format,
        boolean skipKnown,
        JobStatus status,
        int parts,
        long bytes,
        long bytesRead,
        int items,
        int line,
        int created,
        int refused,
        int known,
        int similar,
        int unread,
        @Nullable String reason,
        Instant createdAt,
        UUID createdBy,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {

    static ImportJobView of(ImportJob job) {
        Tally tally = job.tally();
        return new ImportJobView(
                job.id(),
                job.name(),
                job.format(),
                job.skipKnown(),
                job.status(),
                job.parts(),
                job.bytes(),
                job.bytesRead(),
                tally.place(),
                tally.line(),
                tally.created(),
                tally.refused(),
                tally.known(),
                tally.similar(),
                tally.unread(),
                job.reason(),
                job.createdAt(),
                job.createdBy(),
                job.startedAt(),
                job.finishedAt());
    }
}
