package dev.rehearsal.session.room;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What came of running code, as everybody inside sees it.
 *
 * @param position the entry that brought it
 * @param author in whose browser it ran
 */
public record RunResult(
        long position,
        Instant time,
        ParticipantId author,
        UUID run,
        String file,
        String language,
        RunEnd end,
        long millis,
        String output,
        boolean truncated,
        List<CheckResult> checks) {

    static RunResult of(long position, LogEntry entry, FileEntry.Ran ran) {
        return new RunResult(
                position,
                entry.time(),
                entry.author(),
                ran.run(),
                ran.file(),
                ran.language(),
                ran.end(),
                ran.millis(),
                ran.output(),
                ran.truncated(),
                ran.checks());
    }
}
