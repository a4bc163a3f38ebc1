package dev.rehearsal.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.common.Uuid;
import org.jspecify.annotations.Nullable;

/** A single Kafka broker of our own on loopback (KRaft, broker and controller in one), with its data in a folder that outlives it. */
public final class LocalKafka implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    private final Settings settings;
    private final ChildProcess process;

    private LocalKafka(Settings settings, ChildProcess process) {
        this.settings = settings;
        this.process = process;
    }

    /**
     * Where and how it runs.
     *
     * @param folder holds its logs and its configuration, made when it is missing
     * @param port for clients, on 127.0.0.1
     * @param controllerPort for itself, on 127.0.0.1
     * @param heapMebibytes most heap of its JVM
     * @param aotCache options of the JVM for its AOT cache, such as {@code -XX:AOTCache=file}, or none
     * @param stopLimit how long it may take to end before it is killed
     * @param pidFile where its pid is written
     * @param log where its output is appended
     */
    public record Settings(
            Path folder,
            int port,
            int controllerPort,
            int heapMebibytes,
            @Nullable String aotCache,
            Duration stopLimit,
            Path pidFile,
            Path log) {
        public Settings {
            folder = folder.toAbsolutePath().normalize();
        }
    }

    /**
     * Ends a broker that a killed run left on the same folder, formats the folder if it is new, starts the broker and waits until it answers.
     *
     * @throws ServerException if it does not come up within a minute; the message names its log
     */
    public static LocalKafka start(ServerFiles files, Settings settings) {
        endOrphan(settings);
        Path properties = writeProperties(settings);
        if (!Files.exists(settings.folder().resolve("logs/meta.properties"))) {
            List<String> format = java(files, settings.heapMebibytes(), null);
            format.addAll(List.of(
                    "kafka.tools.StorageTool", "format", "-t", Uuid.randomUuid().toString()));
            format.addAll(List.of("-c", properties.toString()));
            Programs.run(format);
        }
        List<String> command = java(files, settings.heapMebibytes(), settings.aotCache());
        command.addAll(List.of("kafka.Kafka", properties.toString()));
        ChildProcess process = ChildProcess.start(
                new ChildProcess.Spec(command, Map.of(), settings.folder(), settings.pidFile(), settings.log()));
        LocalKafka kafka = new LocalKafka(settings, process);
        Waiting.until(
                "Kafka",
                START_LIMIT,
                settings.log(),
                process::isAlive,
                () -> Ports.accepts(settings.port()) && kafka.isHealthy());
        return kafka;
    }

    /** Ends the broker that a killed run left on this folder, if there is one. */
    public static void endOrphan(Settings settings) {
        Orphans.end(settings.pidFile(), propertiesFile(settings).toString(), "TERM", settings.stopLimit());
    }

    /** What clients connect to. */
    public String bootstrap() {
        return "127.0.0.1:" + settings.port();
    }

    /** As {@link KafkaTopics#create}. */
    public void createTopics(Collection<TopicSpec> specs) {
        new KafkaTopics(bootstrap()).create(specs);
    }

    /** Whether it answers now. */
    public boolean isHealthy() {
        return new KafkaTopics(bootstrap()).answer();
    }

    /** The process, to watch it or to kill it. */
    public ChildProcess process() {
        return process;
    }

    @Override
    public void close() {
        process.stop("TERM", settings.stopLimit());
    }

    private static List<String> java(ServerFiles files, int heapMebibytes, @Nullable String aotCache) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heapMebibytes + "m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:ReservedCodeCacheSize=48m",
                "-XX:MaxDirectMemorySize=64m",
                "-XX:+ExitOnOutOfMemoryError",
                "--sun-misc-unsafe-memory-access=allow",
                "--enable-native-access=ALL-UNNAMED",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd HH:mm:ss.SSS",
                // Kafka asks Log4j's API for a logger as well; without its core the simple one keeps quiet.
                "-Dlog4j2.loggerContextFactory=org.apache.logging.log4j.simple.SimpleLoggerContextFactory"));
        if (aotCache != null) {
            command.add(aotCache);
        }
        command.addAll(List.of("-cp", files.kafkaClasspath()));
        return command;
    }

    private static Path propertiesFile(Settings settings) {
        return settings.folder().resolve("server.properties");
    }

    private static Path writeProperties(Settings settings) {
        Folders.createPrivate(settings.folder());
        String text = configuration(settings).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                .collect(Collectors.joining());
        try {
            return Files.writeString(propertiesFile(settings), text);
        } catch (IOException e) {
            throw new ServerException("The broker's configuration could not be written", e);
        }
    }

    private static Map<String, String> configuration(Settings settings) {
        String broker = "PLAINTEXT://127.0.0.1:" + settings.port();
        String controller = "127.0.0.1:" + settings.controllerPort();
        return Map.ofEntries(
                Map.entry("process.roles", "broker,controller"),
                Map.entry("node.id", "1"),
                Map.entry("controller.quorum.voters", "1@" + controller),
                Map.entry("controller.listener.names", "CONTROLLER"),
                Map.entry("listeners", broker + ",CONTROLLER://" + controller),
                Map.entry("advertised.listeners", broker),
                Map.entry("log.dirs", settings.folder().resolve("logs").toString()),
                Map.entry("auto.create.topics.enable", "false"),
                // As the product's topics and producers have it.
                Map.entry("message.max.bytes", "2097152"),
                // A service may be away for a while without having to read everything again.
                Map.entry("offsets.retention.minutes", "129600"),
                Map.entry("default.replication.factor", "1"),
                Map.entry("min.insync.replicas", "1"),
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("offsets.topic.num.partitions", "1"),
                Map.entry("transaction.state.log.replication.factor", "1"),
                Map.entry("transaction.state.log.min.isr", "1"),
                Map.entry("transaction.state.log.num.partitions", "1"),
                Map.entry("share.coordinator.state.topic.replication.factor", "1"),
                Map.entry("share.coordinator.state.topic.min.isr", "1"),
                Map.entry("share.coordinator.state.topic.num.partitions", "1"),
                Map.entry("group.initial.rebalance.delay.ms", "0"),
                Map.entry("group.coordinator.threads", "1"),
                // A broker that was killed is taken back after 1.5 s instead of 9.
                Map.entry("broker.session.timeout.ms", "1500"),
                Map.entry("broker.heartbeat.interval.ms", "300"),
                Map.entry("num.network.threads", "2"),
                Map.entry("num.io.threads", "4"),
                Map.entry("background.threads", "2"),
                Map.entry("log.cleaner.dedupe.buffer.size", "4194304"),
                Map.entry("log.segment.bytes", "67108864"),
                Map.entry("log.index.size.max.bytes", "1048576"));
    }
}
