package dev.rehearsal.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rehearsal.embedded.Folders;
import dev.rehearsal.embedded.Ports;
import dev.rehearsal.embedded.Waiting;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherIT {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final List<String> PARTS =
            List.of("postgres", "kafka", "question-service", "session-service", "scoring-service", "gateway");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path home;

    private int base;

    @SuppressWarnings("NullAway.Init")
    private RunningLauncher launcher;

    @BeforeEach
    void start() throws IOException {
        RunningLauncher.build(home);
        base = Ports.free(LocalPorts.MOST).getFirst();
        launcher = up();
        launcher.awaitOutput("Ctrl-C stops it");
    }

    @AfterEach
    void stop() throws Exception {
        launcher.stop();
    }

    @Test
    void itSaysWhereItIsAndHowTheFirstAdministratorComesIn() throws IOException {
        String code = Files.readString(home.resolve(".data/secrets/first-administrator-code"))
                .strip();
        assertTrue(launcher.output().contains("Rehearsal is ready after "), launcher.output());
        assertTrue(launcher.output().contains("http://localhost:" + base + "/welcome#" + code), launcher.output());
    }

    @Test
    void theServicesAreToldEverythingAndOnlyTheGatewayTheSigningKey() {
        String gateway = Http.get(URI.create("http://127.0.0.1:" + base + "/environment"))
                .text();
        String sessions = Http.get(URI.create("http://127.0.0.1:" + (base + 2) + "/environment"))
                .text();
        assertTrue(gateway.contains("REHEARSAL_SESSIONS_URL=http://127.0.0.1:" + (base + 2)), gateway);
        assertTrue(gateway.contains("REHEARSAL_SIGNING_KEY_FILE="), gateway);
        assertTrue(
                sessions.contains("REHEARSAL_JWKS_URL=http://127.0.0.1:" + base + "/.well-known/jwks.json"), sessions);
        assertTrue(sessions.contains("jdbc:postgresql://127.0.0.1:" + (base + 4) + "/sessions?"), sessions);
        assertTrue(sessions.contains("KAFKA_BOOTSTRAP_SERVERS=127.0.0.1:" + (base + 5)), sessions);
        assertFalse(sessions.contains("SIGNING_KEY"), sessions);
    }

    @Test
    void secretsAreReadableByTheirOwnerAlone() throws IOException {
        try (Stream<Path> secrets = Files.list(home.resolve(".data/secrets"))) {
            for (Path secret : secrets.toList()) {
                assertEquals(
                        "rw-------",
                        PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)),
                        secret.toString());
            }
        }
    }

    @Test
    void stoppingEndsEverythingWithinTenSeconds() throws Exception {
        // Given
        List<ProcessHandle> parts = PARTS.stream().map(this::process).toList();
        // When
        Duration time = launcher.stop();
        // Then
        assertTrue(time.toSeconds() < 10, "it took " + time);
        assertTrue(parts.stream().noneMatch(ProcessHandle::isAlive));
        assertTrue(launcher.output().contains("Stopped after"), launcher.output());
    }

    @Test
    void whateverIsKilledRunsAgain() throws Exception {
        for (String part : PARTS) {
            // Given
            ProcessHandle killed = process(part);
            // When
            killed.destroyForcibly();
            // Then
            assertTrue(Waiting.until(LIMIT, () -> pid(part) != killed.pid() && isRunning(part)), part);
        }
        assertTrue(Waiting.until(LIMIT, () -> run("status") == 0), launcher.output());
        assertTrue(launcher.isAlive());
    }

    @Test
    void whatAKilledLauncherLeftIsCleanedUpByTheNext() throws Exception {
        // Given
        launcher.kill();
        List<ProcessHandle> orphans = PARTS.stream().map(this::process).toList();
        assertTrue(orphans.stream().allMatch(ProcessHandle::isAlive));
        // When
        launcher = up();
        launcher.awaitOutput("Ctrl-C stops it");
        // Then
        assertTrue(PARTS.stream().map(this::process).noneMatch(orphans::contains));
        assertEquals(0, run("status"));
    }

    @Test
    void severalSessionServicesAreStartedWatchedAndMadeKnownToTheGateway() throws Exception {
        // Given
        launcher.stop();
        // When
        launcher = RunningLauncher.start(home, "up", "--base-port", Integer.toString(base), "--session-services", "2");
        launcher.awaitOutput("Ctrl-C stops it");
        // Then
        String gateway = Http.get(URI.create("http://127.0.0.1:" + base + "/environment"))
                .text();
        assertTrue(
                gateway.contains(
                        "REHEARSAL_SESSIONS_URL=http://127.0.0.1:" + (base + 2) + ",http://127.0.0.1:" + (base + 7)),
                gateway);
        ProcessHandle second = process("session-service-2");
        second.destroyForcibly();
        assertTrue(
                Waiting.until(LIMIT, () -> pid("session-service-2") != second.pid() && isRunning("session-service-2")));
        assertTrue(Waiting.until(LIMIT, () -> run("status") == 0), launcher.output());
        // When one is enough again after a power failure
        ProcessHandle left = process("session-service-2");
        launcher.kill();
        launcher = up();
        launcher.awaitOutput("Ctrl-C stops it");
        // Then
        assertFalse(left.isAlive());
    }

    @Test
    void threeBrokersAreStartedWatchedAndMadeKnownToTheServices() throws Exception {
        // Given
        launcher.stop();
        Folders.delete(home.resolve(".data"));
        String port = Integer.toString(base);
        // When
        launcher = RunningLauncher.start(home, "up", "--base-port", port, "--brokers", "3");
        launcher.awaitOutput("Ctrl-C stops it");
        // Then
        String sessions = Http.get(URI.create("http://127.0.0.1:" + (base + 2) + "/environment"))
                .text();
        String bootstrap = "127.0.0.1:%d,127.0.0.1:%d,127.0.0.1:%d".formatted(base + 5, base + 10, base + 12);
        assertTrue(sessions.contains("KAFKA_BOOTSTRAP_SERVERS=" + bootstrap), sessions);
        ProcessHandle third = process("kafka-3");
        third.destroyForcibly();
        assertTrue(Waiting.until(LIMIT, () -> pid("kafka-3") != third.pid() && isRunning("kafka-3")));
        assertTrue(Waiting.until(LIMIT, () -> run("status") == 0), launcher.output());
        // When one is said to be enough, after a power failure
        List<ProcessHandle> left =
                Stream.of("kafka", "kafka-2", "kafka-3").map(this::process).toList();
        launcher.kill();
        launcher = up();
        // Then
        assertEquals(1, launcher.awaitEnd());
        assertTrue(launcher.output().contains(" were made with --brokers 3, "), launcher.output());
        assertTrue(Waiting.until(LIMIT, () -> left.stream().noneMatch(ProcessHandle::isAlive)));
        // And with three it goes on, and ends in time
        launcher = RunningLauncher.start(home, "up", "--base-port", port, "--brokers", "3");
        launcher.awaitOutput("Ctrl-C stops it");
        Duration time = launcher.stop();
        assertTrue(time.toSeconds() < 10, "it took " + time);
    }

    @Test
    void dataOfOneBrokerAreNotStartedWithThree() throws Exception {
        // Given
        launcher.stop();
        // When
        launcher = RunningLauncher.start(home, "up", "--base-port", Integer.toString(base), "--brokers", "3");
        // Then
        assertEquals(1, launcher.awaitEnd());
        assertTrue(launcher.output().contains(" were made with --brokers 1, "), launcher.output());
        assertTrue(Files.notExists(home.resolve(".data/kafka-2")));
        launcher = up();
        launcher.awaitOutput("Ctrl-C stops it");
    }

    @Test
    void aSecondLauncherOnTheSameDataIsTurnedAway() throws Exception {
        // When
        RunningLauncher second = up();
        // Then
        assertEquals(1, second.awaitEnd());
        assertTrue(second.output().startsWith("Rehearsal runs already on the data in "), second.output());
        assertEquals(0, run("status"));
    }

    @Test
    void aTakenPortIsNamedWithTheSettingThatChangesIt() throws Exception {
        // Given
        launcher.stop();
        try (ServerSocket taken = new ServerSocket(base + 2, 1, InetAddress.getLoopbackAddress())) {
            // When
            launcher = up();
            // Then
            assertEquals(1, launcher.awaitEnd());
            assertEquals(
                    "Port " + taken.getLocalPort() + " for session-service is taken by another program."
                            + " Set REHEARSAL_SESSIONS_PORT to a free one, or shift all with --base-port.",
                    launcher.output().strip());
        }
    }

    @Test
    void memoryIsTheSumOverAllProcesses() throws Exception {
        RunningLauncher memory = RunningLauncher.start(home, "memory");
        assertEquals(0, memory.awaitEnd());
        assertTrue(
                memory.output().matches("(?s).*postgres +[\\d.]+ MiB +\\d+ processes.*in all +[\\d.]+ MiB\\s*"),
                memory.output());
    }

    private RunningLauncher up() throws IOException {
        return RunningLauncher.start(home, "up", "--base-port", Integer.toString(base));
    }

    private int run(String command) {
        try {
            return RunningLauncher.start(home, command).awaitEnd();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private ProcessHandle process(String part) {
        return ProcessHandle.of(pid(part)).orElseThrow(() -> new AssertionError(part + " does not run"));
    }

    private boolean isRunning(String part) {
        return ProcessHandle.of(pid(part)).map(ProcessHandle::isAlive).orElse(false);
    }

    private long pid(String part) {
        try {
            return Long.parseLong(
                    Files.readString(home.resolve(".data/run/" + part + ".pid")).strip());
        } catch (IOException e) {
            return 0;
        }
    }
}
