package dev.rehearsal.embedded;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Short calls of programs of this machine. */
final class Programs {
    private static final int LIMIT_SECONDS = 60;

    private Programs() {}

    /** The program's place on the PATH. */
    static Optional<Path> find(String name) {
        for (String folder :
                System.getenv().getOrDefault("PATH", "/usr/bin:/bin").split(File.pathSeparator, -1)) {
            Path program = Path.of(folder, name);
            if (Files.isExecutable(program)) {
                return Optional.of(program);
            }
        }
        return Optional.empty();
    }

    /** Sends a signal that Java has no method for. A process that is gone is no error. */
    static void signal(long pid, String signal) {
        try {
            new ProcessBuilder("/bin/sh", "-c", "kill -" + signal + " " + pid)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor(LIMIT_SECONDS, TimeUnit.SECONDS);
        } catch (IOException e) {
            throw new ServerException("Process " + pid + " could not be signalled", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Runs a program to its end, a minute at most.
     *
     * @throws ServerException if it fails, with what it printed
     */
    static void run(List<String> command) {
        try {
            Path output = Files.createTempFile("rehearsal-", ".out");
            try {
                Process process = new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
                if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                    throw new ServerException(command.getFirst() + " did not end within " + LIMIT_SECONDS + " s");
                }
                if (process.exitValue() != 0) {
                    throw new ServerException(command.getFirst() + " failed: "
                            + Files.readString(output, StandardCharsets.UTF_8).strip());
                }
            } finally {
                Files.delete(output);
            }
        } catch (IOException e) {
            throw new ServerException("Could not run " + command.getFirst(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerException("Interrupted while running " + command.getFirst(), e);
        }
    }
}
