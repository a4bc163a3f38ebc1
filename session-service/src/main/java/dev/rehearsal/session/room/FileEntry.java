package dev.rehearsal.session.room;

import static dev.rehearsal.session.room.EntryChecks.require;
import static dev.rehearsal.session.room.EntryChecks.requireFileName;
import static dev.rehearsal.session.room.EntryChecks.requireLanguage;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** What an entry says of the files that all share: made, named, edited, thrown away, and run. */
public sealed interface FileEntry extends EntryData {

    /** Changes made one after the other on version {@code base} of a file. */
    record Edited(String file, int base, List<ChangeSet> updates) implements FileEntry {
        public Edited {
            Objects.requireNonNull(file, "file");
            Objects.requireNonNull(updates, "updates");
            updates = List.copyOf(updates);
            require(file.length() <= Limits.NAME_UNITS, "a file name has at most " + Limits.NAME_UNITS + " characters");
            require(
                    !updates.isEmpty() && updates.size() <= Limits.UPDATES,
                    "an edit has 1 to " + Limits.UPDATES + " updates");
        }
    }

    /** A shared file was made, empty, under a name not yet taken. */
    record Created(String file, String language) implements FileEntry {
        public Created {
            requireFileName(file);
            requireLanguage(language);
        }
    }

    /** A shared file got another name, a language, or both; its text and version stay. */
    record Renamed(String file, String to, String language) implements FileEntry {
        public Renamed {
            Objects.requireNonNull(file, "file");
            requireFileName(to);
            requireLanguage(language);
        }
    }

    /** A shared file was thrown away. */
    record Deleted(String file) implements FileEntry {
        public Deleted {
            Objects.requireNonNull(file, "file");
        }
    }

    /**
     * Code was run in its author's browser, and this came of it.
     *
     * @param run made by the client
     * @param millis how long it took
     * @param output what it printed, and its error if it failed
     * @param truncated whether there was more output than is kept
     * @param checks the checks of the open question, if they were run
     */
    record Ran(
            UUID run,
            String file,
            String language,
            RunEnd end,
            long millis,
            String output,
            boolean truncated,
            List<CheckResult> checks)
            implements FileEntry {
        public Ran {
            Objects.requireNonNull(run, "run");
            requireFileName(file);
            requireLanguage(language);
            Objects.requireNonNull(end, "end");
            Objects.requireNonNull(output, "output");
            Objects.requireNonNull(checks, "checks");
            checks = List.copyOf(checks);
            require(millis >= 0 && millis <= Limits.RUN_MILLIS, "a run takes 0 to " + Limits.RUN_MILLIS + " ms");
            require(
                    output.length() <= Limits.RUN_UNITS,
                    "an output has at most " + Limits.RUN_UNITS + " characters; cut it and say so");
            require(checks.size() <= Limits.RUN_CHECKS, "at most " + Limits.RUN_CHECKS + " checks");
        }
    }
}
