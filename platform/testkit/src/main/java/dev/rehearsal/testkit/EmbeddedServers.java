package dev.rehearsal.testkit;

import dev.rehearsal.embedded.Databases;
import dev.rehearsal.embedded.Folders;
import dev.rehearsal.embedded.KafkaQuorum;
import dev.rehearsal.embedded.LocalKafka;
import dev.rehearsal.embedded.LocalPostgres;
import dev.rehearsal.embedded.Ports;
import dev.rehearsal.embedded.ServerFiles;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** The embedded servers in a folder of their own. */
final class EmbeddedServers implements TestServers {
    private static final int BROKER_HEAP_MEBIBYTES = 192;

    private static final Duration STOP_LIMIT = Duration.ofSeconds(3);

    private final Path folder;
    private final LocalPostgres postgres;
    private final LocalKafka kafka;
    private final Thread atExit = new Thread(this::stopAndDelete);

    private EmbeddedServers(Path folder, LocalPostgres postgres, LocalKafka kafka) {
        this.folder = folder;
        this.postgres = postgres;
        this.kafka = kafka;
    }

    static EmbeddedServers start(TestRun run) {
        ServerFiles files = ServerFiles.find();
        Path folder = run.serverFolder();
        List<Integer> ports = Ports.free(3);
        CompletableFuture<LocalKafka> kafka = CompletableFuture.supplyAsync(
                () -> LocalKafka.start(files, kafkaSettings(folder, ports.get(1), ports.get(2))));
        LocalPostgres postgres = LocalPostgres.start(
                files, postgresSettings(folder, ports.get(0), UUID.randomUUID().toString()));
        EmbeddedServers servers = new EmbeddedServers(folder, postgres, kafka.join());
        Runtime.getRuntime().addShutdownHook(servers.atExit);
        return servers;
    }

    /** Ends what a killed test run left in its folder, and deletes it. */
    static void sweep(Path folder) {
        LocalPostgres.endOrphan(postgresSettings(folder, 0, ""));
        LocalKafka.endOrphan(kafkaSettings(folder, 0, 0));
        Folders.delete(folder);
    }

    @Override
    public String url(String database) {
        return postgres.url(database);
    }

    @Override
    public Databases databases() {
        return postgres.databases();
    }

    @Override
    public String bootstrap() {
        return kafka.bootstrap();
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(atExit);
        stopAndDelete();
    }

    /** Nobody wants the data afterwards, so there is no reason to stop politely. */
    private void stopAndDelete() {
        postgres.process().stop("INT", STOP_LIMIT);
        kafka.process().stop("KILL", STOP_LIMIT);
        Folders.delete(folder);
    }

    private static LocalPostgres.Settings postgresSettings(Path folder, int port, String password) {
        return new LocalPostgres.Settings(
                folder.resolve("postgres"),
                port,
                password,
                folder.resolve("postgres.pid"),
                folder.resolve("postgres.log"));
    }

    private static LocalKafka.Settings kafkaSettings(Path folder, int port, int controllerPort) {
        return new LocalKafka.Settings(
                folder.resolve("kafka"),
                port,
                KafkaQuorum.alone(controllerPort),
                BROKER_HEAP_MEBIBYTES,
                null,
                STOP_LIMIT,
                folder.resolve("kafka.pid"),
                folder.resolve("kafka.log"));
    }
}
