package dev.rehearsal.local;

import dev.rehearsal.embedded.ChildProcess;
import dev.rehearsal.embedded.LogTail;
import dev.rehearsal.embedded.Orphans;
import dev.rehearsal.embedded.Waiting;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One process of one of the four services, in a JVM of its own that is tuned to be small. */
record ServicePart(Replica replica, LocalSettings settings, Map<String, String> environment) implements Part {
    private static final Duration START_LIMIT = Duration.ofSeconds(90);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(4);

    ServicePart {
        environment = Map.copyOf(environment);
    }

    @Override
    public String label() {
        return replica.label();
    }

    @Override
    public ChildProcess start() {
        stop();
        return ChildProcess.start(new ChildProcess.Spec(
                command(), environment, settings.data(), settings.pidFile(label()), settings.log(label())));
    }

    @Override
    public void awaitReady(ChildProcess process) {
        URI health = URI.create(settings.url(replica) + "/health/ready");
        boolean answered = Waiting.until(START_LIMIT, () -> !process.isAlive() || Http.status(health) == 200);
        if (!process.isAlive()) {
            throw failure("ended while it started");
        }
        if (!answered) {
            throw failure("was not ready within " + START_LIMIT.toSeconds() + " s");
        }
    }

    @Override
    public Optional<AotCache> cache() {
        Service service = replica.service();
        Path file = service.target(settings.home()).resolve(service.label() + ".aot");
        return service.jar(settings.home()).map(jar -> new AotCache(jar, file, settings.training()));
    }

    @Override
    public void stop() {
        Duration limit = settings.training() ? AotCache.RECORDING_LIMIT : STOP_LIMIT;
        Orphans.end(settings.pidFile(label()), mark(), "TERM", limit);
    }

    private LauncherException failure(String what) {
        Path log = settings.log(label());
        return new LauncherException(label() + " " + what + ", see " + log + LogTail.of(log));
    }

    /** Tells this installation's process from any other with the same pid. */
    private String mark() {
        return "-Drehearsal.part=" + settings.pidFile(label()) + " ";
    }

    /** What starts it. */
    List<String> command() {
        Path jar = replica.service()
                .jar(settings.home())
                .orElseThrow(() -> new LauncherException(label() + " is not built: run ./rehearsal build"));
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                // Room to grow into, or the collector stops everything to make some: much more of it than is in use at
                // first costs no memory.
                "-Xms96m",
                "-XX:MetaspaceSize=96m",
                "-Xmx" + heapMebibytes() + "m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "-XX:MaxMetaspaceSize=160m",
                "-XX:ReservedCodeCacheSize=64m",
                // New code is no reason for a full collection; a code cache that is nearly full still is.
                "-XX:SweeperThreshold=100",
                "-XX:MaxDirectMemorySize=64m",
                "-XX:CICompilerCount=2",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Djava.util.concurrent.ForkJoinPool.common.parallelism=2",
                "-Dfile.encoding=UTF-8",
                "-Duser.timezone=UTC",
                mark().strip()));
        cache().flatMap(AotCache::option).ifPresent(command::add);
        command.addAll(List.of("-jar", jar.toString()));
        return command;
    }

    private int heapMebibytes() {
        return replica.service() == Service.SESSIONS
                ? settings.liveRooms().heapMebibytes()
                : replica.service().heapMebibytes();
    }
}
