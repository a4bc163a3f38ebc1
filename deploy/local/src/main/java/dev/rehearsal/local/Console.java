package dev.rehearsal.local;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** What the person at the terminal sees: a line for each step, with the seconds since the start. */
final class Console {
    private final PrintStream out;
    private final Instant start;

    /** Seconds count from the start of this process, the script that became it included. */
    Console(PrintStream out) {
        this.out = out;
        this.start = ProcessHandle.current().info().startInstant().orElseGet(Instant::now);
    }

    void step(String what, String detail) {
        out.printf(Locale.ROOT, "  %-18s %-34s %5.1f s%n", what, detail, seconds());
        out.flush();
    }

    void say(String line) {
        out.println(line);
        out.flush();
    }

    double seconds() {
        return Duration.between(start, Instant.now()).toMillis() / 1000.0;
    }
}
