package dev.rehearsal.local;

import dev.rehearsal.embedded.ChildProcess;
import dev.rehearsal.embedded.Databases;
import dev.rehearsal.embedded.LocalPostgres;
import dev.rehearsal.embedded.ServerFiles;
import java.util.Optional;

/** The embedded PostgreSQL. */
record PostgresPart(ServerFiles files, LocalPostgres.Settings settings) implements Part {
    static final String LABEL = "postgres";

    static PostgresPart of(ServerFiles files, LocalSettings settings, Secrets secrets) {
        return new PostgresPart(
                files,
                new LocalPostgres.Settings(
                        settings.data().resolve("postgres"),
                        settings.ports().postgres(),
                        secrets.text("postgres-administrator"),
                        settings.pidFile(LABEL),
                        settings.log(LABEL)));
    }

    @Override
    public String label() {
        return LABEL;
    }

    /** Returns when it answers. */
    @Override
    public ChildProcess start() {
        return LocalPostgres.start(files, settings).process();
    }

    @Override
    public void awaitReady(ChildProcess process) {
        // It is: see start.
    }

    @Override
    public Optional<AotCache> cache() {
        return Optional.empty();
    }

    @Override
    public void stop() {
        LocalPostgres.endOrphan(settings);
    }

    /** Its databases, seen by the superuser; it runs. */
    Databases databases() {
        return LocalPostgres.databases(settings);
    }
}
