package dev.rehearsal.question.imports.job;

import dev.rehearsal.question.imports.ImportFormat;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An import of any size up to {@link #MOST_PARTS} parts and {@link #MOST_ITEMS} items.
 *
 * @param id chosen by the caller: asking again with the same one is asking for the same job
 * @param skipKnown whether items that the bank has already are left out
 * @param parts how many parts of the text there are
 * @param bytes of the text
 * @param bytesRead of them, about
 * @param reason why it broke off, for people
 */
public record ImportJob(
        UUID id,
        String name,
        ImportFormat format,
        boolean skipKnown,
        JobStatus status,
        int parts,
        long bytes,
        long bytesRead,
        Tally tally,
        @Nullable String reason,
        Instant createdAt,
        UUID createdBy,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {

    /** Bytes of one part. */
    public static final int LARGEST_PART = 1024 * 1024;

    public static final int MOST_PARTS = 128;

    /** Items beyond this many are not read; the last remark says so. */
    public static final int MOST_ITEMS = 20_000;

    /** Jobs of one organisation that are not over yet. */
    public static final int MOST_OPEN = 5;
}
