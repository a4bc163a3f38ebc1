package dev.rehearsal.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a killed run left behind. A pid alone proves nothing, pids are used again: the command line decides. */
public final class Orphans {
    private Orphans() {}

    /**
     * The process that the pid file names, if it is alive and is what we think it is.
     *
     * @param pidFile its first line is a pid; a missing or unreadable file means no process
     * @param mark a text that only our own process has in its command line, usually a path in the data folder
     */
    public static Optional<ProcessHandle> find(Path pidFile, String mark) {
        try {
            String first =
                    Files.readString(pidFile).lines().findFirst().orElse("").strip();
            return ProcessHandle.of(Long.parseLong(first))
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> commandLine(process).contains(mark));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /**
     * Ends the process that the pid file names, if it is ours, and deletes the file.
     *
     * @param signal the wish to end, see {@link ChildProcess#stop}
     * @param grace how long it may take before it is killed
     * @return whether there was one
     */
    public static boolean end(Path pidFile, String mark, String signal, Duration grace) {
        Optional<ProcessHandle> orphan = find(pidFile, mark);
        orphan.ifPresent(process -> {
            Programs.signal(process.pid(), signal);
            if (!ended(process, grace)) {
                process.destroyForcibly();
                if (!ended(process, grace)) {
                    throw new ServerException("Process " + process.pid() + " of an earlier run cannot be ended");
                }
            }
        });
        try {
            Files.deleteIfExists(pidFile);
        } catch (IOException e) {
            throw new ServerException("The pid file " + pidFile + " could not be deleted", e);
        }
        return orphan.isPresent();
    }

    /**
     * Waits until no process is left that works in the folder under that title, and kills those that stay: PostgreSQL's backends outlive
     * their server by a moment when that is killed, and nobody else may open its data before they are gone.
     *
     * @param title what their command lines start with
     */
    static void awaitGone(Path folder, String title, Duration grace) {
        if (!Waiting.until(grace, () -> workingIn(folder, title).isEmpty())) {
            workingIn(folder, title).forEach(ProcessHandle::destroyForcibly);
            if (!Waiting.until(grace, () -> workingIn(folder, title).isEmpty())) {
                throw new ServerException("Processes of an earlier run still work in " + folder);
            }
        }
    }

    private static List<ProcessHandle> workingIn(Path folder, String title) {
        Path real = realPath(folder);
        return ProcessHandle.allProcesses()
                .filter(process -> real.equals(workingFolder(process)))
                .filter(process -> commandLine(process).startsWith(title))
                .toList();
    }

    /** The kernel names folders without symbolic links. */
    private static Path realPath(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            return folder;
        }
    }

    private static @Nullable Path workingFolder(ProcessHandle process) {
        try {
            return Files.readSymbolicLink(Path.of("/proc", Long.toString(process.pid()), "cwd"));
        } catch (IOException e) {
            return null;
        }
    }

    private static boolean ended(ProcessHandle process, Duration limit) {
        return Waiting.until(limit, () -> !process.isAlive() || isZombie(process));
    }

    /**
     * A zombie that nobody reaps has ended once its last thread has, and not before: the memory, and with it the command line, goes first,
     * ports and files after that.
     */
    private static boolean isZombie(ProcessHandle process) {
        Path folder = Path.of("/proc", Long.toString(process.pid()));
        try (Stream<Path> threads = Files.list(folder.resolve("task"))) {
            String status = Files.readString(folder.resolve("stat"), StandardCharsets.ISO_8859_1);
            return status.startsWith(" Z", status.lastIndexOf(')') + 1) && threads.count() == 1;
        } catch (IOException e) {
            return false;
        }
    }

    /** From /proc where there is one: {@link ProcessHandle.Info} leaves long command lines out. */
    private static String commandLine(ProcessHandle process) {
        Path file = Path.of("/proc", Long.toString(process.pid()), "cmdline");
        try {
            if (Files.isReadable(file)) {
                return Files.readString(file, StandardCharsets.ISO_8859_1).replace('\0', ' ');
            }
        } catch (IOException e) {
            return "";
        }
        return process.info().commandLine().orElse("");
    }
}
