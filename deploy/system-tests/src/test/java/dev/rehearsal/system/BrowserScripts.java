package dev.rehearsal.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The programs in {@code src/browser}, which drive real browsers. */
final class BrowserScripts {

    private static final Path SCRIPTS = Path.of("src", "browser").toAbsolutePath();
    private static final Duration INSTALL_LIMIT = Duration.ofMinutes(3);

    private BrowserScripts() {}

    /** Installs what the lock file names, unless it is what was installed last; one process at a time. */
    static void install() throws Exception {
        Path turn = Files.createDirectories(Path.of("target")).resolve("browser-scripts.lock");
        try (FileChannel channel = FileChannel.open(turn, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            assertTrue(held.isValid());
            installAlone();
        }
    }

    private static void installAlone() throws Exception {
        String wanted = Files.readString(SCRIPTS.resolve("package-lock.json"));
        Path installed = SCRIPTS.resolve("node_modules").resolve(".installed-lock.json");
        if (Files.exists(installed) && Files.readString(installed).equals(wanted)) {
            return;
        }
        Ended ended = run(INSTALL_LIMIT, "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
        assertEquals(0, ended.exit(), ended::output);
        Files.writeString(installed, wanted);
    }

    /** A program that has ended, with what it printed. */
    record Ended(int exit, String output) {

        /** From the first line that says that something is wrong. */
        String troubles() {
            return output.lines()
                    .dropWhile(line -> !line.startsWith("FAIL") && !line.startsWith("FOUND"))
                    .collect(Collectors.joining("\n"));
        }
    }

    /** Runs a program in the scripts' folder and passes on what it prints, line by line. */
    static Ended run(Duration limit, String... command) throws Exception {
        Process process = new ProcessBuilder(command)
                .directory(SCRIPTS.toFile())
                .redirectErrorStream(true)
                .start();
        StringBuffer output = new StringBuffer();
        Thread reader = Thread.ofVirtual()
                .start(() -> process.inputReader().lines().forEach(line -> {
                    System.out.println(line);
                    output.append(line).append('\n');
                }));
        try {
            boolean ended = process.waitFor(limit.toSeconds(), TimeUnit.SECONDS);
            assertTrue(ended, () -> "not done within " + limit.toSeconds() + " s:\n" + output);
            reader.join(Duration.ofSeconds(5));
            return new Ended(process.exitValue(), output.toString());
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
