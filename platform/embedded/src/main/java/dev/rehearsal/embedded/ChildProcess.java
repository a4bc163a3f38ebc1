package dev.rehearsal.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A long-running program started by this one, in a session of its own: Ctrl-C in the terminal reaches the parent alone, which then stops
 * its children in the order it wants. Its pid stands in a file, so that a later run can end it should this one be killed.
 */
public final class ChildProcess {
    private static final boolean HAS_SETSID = Programs.find("setsid").isPresent();

    private final Process process;
    private final Path pidFile;

    private ChildProcess(Process process, Path pidFile) {
        this.process = process;
        this.pidFile = pidFile;
    }

    /**
     * What to start.
     *
     * @param command the program and its arguments; one of them must be unique to this installation (a path in its data folder), by
     *     which {@link Orphans} tells it from a stranger with the same pid
     * @param environment variables added to this process's own
     * @param folder its working folder, made if it is missing
     * @param pidFile where its pid is written
     * @param log where its output is appended
     */
    public record Spec(List<String> command, Map<String, String> environment, Path folder, Path pidFile, Path log) {
        public Spec {
            command = List.copyOf(command);
            environment = Map.copyOf(environment);
        }
    }

    /**
     * Starts the program and returns at once.
     *
     * @throws ServerException if it cannot be executed or a folder cannot be written
     */
    public static ChildProcess start(Spec spec) {
        List<String> command = new ArrayList<>(spec.command());
        if (HAS_SETSID) {
            command.addFirst("setsid");
        }
        try {
            Files.createDirectories(spec.folder());
            Files.createDirectories(spec.log().toAbsolutePath().getParent());
            Files.createDirectories(spec.pidFile().toAbsolutePath().getParent());
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(spec.folder().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(spec.log().toFile()));
            builder.environment().putAll(spec.environment());
            Process process = builder.start();
            process.getOutputStream().close();
            Files.writeString(spec.pidFile(), process.pid() + "\n");
            return new ChildProcess(process, spec.pidFile());
        } catch (IOException e) {
            throw new ServerException("Could not start " + spec.command().getFirst() + ": " + e.getMessage(), e);
        }
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Runs the action on another thread once the program has ended, for whatever reason. */
    public CompletableFuture<Void> onExit(Runnable action) {
        return process.onExit().thenRun(action);
    }

    /**
     * Asks it to end and waits, at most so long; after that it is killed. Its pid file is deleted.
     *
     * @param signal what it takes as the wish to end: {@code TERM}, or {@code INT} for PostgreSQL's fast shutdown
     */
    public void stop(String signal, Duration grace) {
        if (process.isAlive()) {
            Programs.signal(process.pid(), signal);
        }
        try {
            if (!process.waitFor(grace.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
            Files.deleteIfExists(pidFile);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new ServerException("The pid file " + pidFile + " could not be deleted", e);
        }
    }

    /** Ends it at once, as a power failure would; the pid file stays. For tests and for the last resort. */
    public void kill() {
        process.destroyForcibly();
    }
}
