package dev.rehearsal.question.builtin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Runs programs with a Python of this machine, each in a process, a folder and a time of its own: with the first python3 that has
 * scikit-learn, of the one on the PATH and the system's own.
 */
final class Python {

    private static final List<String> PROGRAMS = List.of("python3", "/usr/bin/python3");
    private static final String PROGRAM = PROGRAMS.stream()
            .filter(program ->
                    run(program, "import sklearn", Duration.ofSeconds(60)).exit() == 0)
            .findFirst()
            .orElse(PROGRAMS.getFirst());

    /** What a program printed, and how it ended; 124 when its time was over. */
    record Outcome(int exit, String output) {}

    private Python() {}

    static boolean runs() {
        return run("print('ok')", Duration.ofSeconds(10)).exit() == 0;
    }

    static boolean imports(List<String> modules) {
        String program = modules.stream().map(m -> "import " + m + "\n").reduce("", String::concat);
        return run(program, Duration.ofSeconds(60)).exit() == 0;
    }

    static Outcome run(String program, Duration limit) {
        return run(PROGRAM, program, limit);
    }

    private static Outcome run(String python, String program, Duration limit) {
        Path folder = null;
        try {
            folder = Files.createTempDirectory("sample");
            Path file = Files.writeString(folder.resolve("sample.py"), program);
            Path output = folder.resolve("output");
            ProcessBuilder builder = new ProcessBuilder(python, "-X", "utf8", file.toString())
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            // One thread per library: on a busy machine more of them wait for one another instead of working.
            builder.environment().putAll(Map.of("OMP_NUM_THREADS", "1", "OPENBLAS_NUM_THREADS", "1"));
            Process process = builder.start();
            process.getOutputStream().close();
            boolean ended = process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
            if (!ended) {
                process.destroyForcibly().waitFor();
            }
            return new Outcome(ended ? process.exitValue() : 124, head(output));
        } catch (IOException e) {
            return new Outcome(127, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a sample ran", e);
        } finally {
            delete(folder);
        }
    }

    private static String head(Path output) throws IOException {
        try (InputStream stream = Files.newInputStream(output)) {
            return new String(stream.readNBytes(20_000), StandardCharsets.UTF_8);
        }
    }

    private static void delete(@Nullable Path folder) {
        if (folder == null) {
            return;
        }
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
