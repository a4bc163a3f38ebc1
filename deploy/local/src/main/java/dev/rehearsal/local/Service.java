package dev.rehearsal.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The four services, in the order they are started in and in reverse of which they are stopped. */
enum Service {
    QUESTIONS("question-service", "REHEARSAL_QUESTIONS_PORT", 8081, "questions", 160),
    SESSIONS("session-service", "REHEARSAL_SESSIONS_PORT", 8082, "sessions", 192),
    SCORES("scoring-service", "REHEARSAL_SCORES_PORT", 8083, "scores", 160),
    GATEWAY("gateway", "REHEARSAL_PORT", 8080, "identity", 160);

    private final String folder;
    private final String portSetting;
    private final int defaultPort;
    private final String database;
    private final int heapMebibytes;

    Service(String folder, String portSetting, int defaultPort, String database, int heapMebibytes) {
        this.folder = folder;
        this.portSetting = portSetting;
        this.defaultPort = defaultPort;
        this.database = database;
        this.heapMebibytes = heapMebibytes;
    }

    /** Its module, which is also its name for people, log and pid file. */
    String label() {
        return folder;
    }

    String portSetting() {
        return portSetting;
    }

    int defaultPort() {
        return defaultPort;
    }

    /** Its database, and the role that owns it. */
    String database() {
        return database;
    }

    int heapMebibytes() {
        return heapMebibytes;
    }

    /** The folder that the build leaves its results in. */
    Path target(Path home) {
        return home.resolve(folder).resolve("target");
    }

    /** Its runnable jar, if it was built. */
    Optional<Path> jar(Path home) {
        Path target = target(home);
        if (!Files.isDirectory(target)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(target)) {
            return files.filter(file -> file.getFileName().toString().endsWith("-runner.jar"))
                    .max((a, b) ->
                            Long.compare(a.toFile().lastModified(), b.toFile().lastModified()))
                    .or(() -> Optional.of(target.resolve("quarkus-app/quarkus-run.jar"))
                            .filter(Files::exists));
        } catch (IOException e) {
            throw new LauncherException("The folder " + target + " cannot be read", e);
        }
    }
}
