package dev.rehearsal.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** The launcher's own log: what ended, what was started again. */
final class Journal {
    private final Path file;
    private final Clock clock;
    private final Console console;

    Journal(Path file, Clock clock, Console console) {
        this.file = file;
        this.clock = clock;
        this.console = console;
    }

    /** Writes the line to the log and shows it. */
    synchronized void note(String line) {
        console.say("  " + line);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(
                    file,
                    clock.instant().truncatedTo(ChronoUnit.MILLIS) + " " + line + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            console.say("  The log " + file + " cannot be written: " + e.getMessage());
        }
    }
}
