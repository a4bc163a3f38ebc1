package dev.rehearsal.local;

import dev.rehearsal.embedded.Ports;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/** {@code ./rehearsal status}: what runs, where, and whether it is ready. */
record StatusReport(LocalSettings settings, Console console) {

    /** Prints a line for each program; 0 if all of them are ready. */
    int print() {
        List<Installation.Program> programs = new Installation(settings).programs();
        if (programs.isEmpty()) {
            console.say("Rehearsal does not run on the data in " + settings.data());
            return 1;
        }
        boolean all = true;
        for (Installation.Program program : programs) {
            boolean ready = program.process().isPresent() && isReady(program);
            all &= ready;
            console.say(String.format(
                    Locale.ROOT,
                    "%-18s %-12s %-12s %s",
                    program.label(),
                    program.process().map(process -> "pid " + process.pid()).orElse("-"),
                    program.port() == 0 ? "" : "port " + program.port(),
                    ready ? "ready" : program.process().isPresent() ? "not ready" : "not running"));
        }
        return all ? 0 : 1;
    }

    private static boolean isReady(Installation.Program program) {
        if (program.service()) {
            return Http.status(URI.create("http://127.0.0.1:" + program.port() + "/health/ready")) == 200;
        }
        return program.port() == 0 || Ports.accepts(program.port());
    }
}
