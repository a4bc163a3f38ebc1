package dev.rehearsal.testkit;

import dev.rehearsal.embedded.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What one test JVM knows of its servers. Quarkus loads test resources and tests in different class loaders, so it is handed on in a
 * folder and in system properties, not in static fields.
 *
 * @param folder below {@code target}, named after this JVM's pid
 */
record TestRun(Path folder) {
    private static final Path ALL = Path.of("target", "test-servers").toAbsolutePath();
    private static final String FOLDER = "rehearsal.test.folder";
    private static final String BOOTSTRAP = "rehearsal.test.bootstrap";

    /** Starts afresh: sweeps up after test runs that were killed, and makes the key that signs this run's tokens. */
    static TestRun begin() {
        sweep();
        TestRun run =
                new TestRun(ALL.resolve(Long.toString(ProcessHandle.current().pid())));
        Folders.createPrivate(run.folder());
        if (!Files.exists(run.jwks())) {
            TestTokens.withNewKey().write(run.folder());
            Runtime.getRuntime().addShutdownHook(new Thread(() -> Folders.delete(run.folder())));
        }
        System.setProperty(FOLDER, run.folder().toString());
        return run;
    }

    /** The run of this JVM. */
    static TestRun current() {
        String folder = System.getProperty(FOLDER);
        if (folder == null) {
            throw new IllegalStateException(
                    "No servers are running: the test needs @QuarkusTestResource(RealServices.class)");
        }
        return new TestRun(Path.of(folder));
    }

    /** Where this JVM's Kafka is. */
    static String bootstrap() {
        String bootstrap = System.getProperty(BOOTSTRAP);
        if (bootstrap == null) {
            throw new IllegalStateException(
                    "No Kafka is running: the test needs @QuarkusTestResource(RealServices.class)");
        }
        return bootstrap;
    }

    void publish(String bootstrap) {
        System.setProperty(BOOTSTRAP, bootstrap);
    }

    Path jwks() {
        return folder.resolve(TestTokens.JWKS_FILE);
    }

    Path serverFolder() {
        return folder.resolve("servers");
    }

    private static void sweep() {
        for (Path folder : runs()) {
            long owner = Long.parseLong(folder.getFileName().toString());
            if (!ProcessHandle.of(owner).map(ProcessHandle::isAlive).orElse(false)) {
                EmbeddedServers.sweep(folder.resolve("servers"));
                Folders.delete(folder);
            }
        }
    }

    private static List<Path> runs() {
        if (!Files.isDirectory(ALL)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(ALL)) {
            return folders.filter(folder -> folder.getFileName().toString().matches("\\d+"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
