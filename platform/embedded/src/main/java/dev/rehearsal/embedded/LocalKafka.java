package dev.rehearsal.embedded;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A Kafka broker of our own on loopback (KRaft, broker and controller in one), with its data in a folder that outlives it; a cluster by
 * itself, or one of three.
 */
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
     * @param quorum its place among the brokers of its cluster
     * @param heapMebibytes most heap of its JVM
     * @param aotCache options of the JVM for its AOT cache, such as {@code -XX:AOTCache=file}, or none
     * @param stopLimit how long it may take to end before it is killed
     * @param pidFile where its pid is written
     * @param log where its output is appended
     */
    public record Settings(
            Path folder,
            int port,
            KafkaQuorum quorum,
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
     * Ends a broker that a killed run left on the same folder, starts the broker and waits until it answers and belongs to its cluster,
     * for which most of the others have to start as well. The data of one that is alone are made if there are none; those of several are
     * made before by {@link KafkaStorage#prepare}.
     *
     * @throws ServerException if it does not come up within a minute; the message names its log
     */
    public static LocalKafka start(ServerFiles files, Settings settings) {
        endOrphan(settings);
        if (settings.quorum().size() == 1) {
            KafkaStorage.prepare(files, List.of(settings));
        }
        Path properties = BrokerProperties.write(settings);
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
        Orphans.end(settings.pidFile(), BrokerProperties.file(settings).toString(), "TERM", settings.stopLimit());
    }

    /** What clients connect to. */
    public String bootstrap() {
        return "127.0.0.1:" + settings.port();
    }

    /** As {@link KafkaTopics#create}. */
    public void createTopics(Collection<TopicSpec> specs) {
        new KafkaTopics(bootstrap()).create(specs);
    }

    /** Whether it answers now, and as one of its cluster. */
    public boolean isHealthy() {
        return new KafkaTopics(bootstrap()).nodes().contains(settings.quorum().node());
    }

    /** The process, to watch it or to kill it. */
    public ChildProcess process() {
        return process;
    }

    @Override
    public void close() {
        process.stop("TERM", settings.stopLimit());
    }

    /** The beginning of a command that runs one of Kafka's programs. */
    static List<String> java(ServerFiles files, int heapMebibytes, @Nullable String aotCache) {
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
}
