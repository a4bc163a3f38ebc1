package dev.rehearsal.local;

import dev.rehearsal.embedded.ChildProcess;
import dev.rehearsal.embedded.KafkaQuorum;
import dev.rehearsal.embedded.KafkaStorage;
import dev.rehearsal.embedded.LocalKafka;
import dev.rehearsal.embedded.ServerFiles;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A broker of the embedded Kafka. */
record KafkaPart(ServerFiles files, LocalKafka.Settings settings, AotCache kafkaCache) implements Part {
    /** So many brokers at most. */
    static final int MOST_BROKERS = 3;

    private static final int HEAP_MEBIBYTES = 160;

    /** The brokers of a Kafka that consists of so many. */
    static List<KafkaPart> all(ServerFiles files, LocalSettings settings, int brokers) {
        return IntStream.rangeClosed(1, brokers)
                .mapToObj(node -> of(files, settings, node, brokers))
                .toList();
    }

    private static KafkaPart of(ServerFiles files, LocalSettings settings, int node, int brokers) {
        AotCache cache =
                new AotCache(files.home().resolve("kafka"), files.home().resolve("kafka.aot"), settings.training());
        String label = label(node);
        List<BrokerPorts> ports = settings.ports().brokers().subList(0, brokers);
        return new KafkaPart(
                files,
                new LocalKafka.Settings(
                        settings.data().resolve(label),
                        ports.get(node - 1).clients(),
                        new KafkaQuorum(
                                node,
                                ports.stream().map(BrokerPorts::controller).toList()),
                        HEAP_MEBIBYTES,
                        cache.option().orElse(null),
                        settings.training() ? AotCache.RECORDING_LIMIT : stopLimit(brokers),
                        settings.pidFile(label),
                        settings.log(label)),
                cache);
    }

    /** When all end at once, the last has nobody left to agree with on its leaving, and would wait for as long as it may. */
    private static Duration stopLimit(int brokers) {
        return Duration.ofSeconds(brokers == 1 ? 6 : 3);
    }

    /** Name of a broker for people, folder, log and pid file. */
    static String label(int node) {
        return node == 1 ? "kafka" : "kafka-" + node;
    }

    /**
     * Makes sure that there are no data of another number of brokers: half of Kafka's would be left out, or taken for all there is.
     *
     * @throws LauncherException that says with how many to start
     */
    static void requireSameBrokers(LocalSettings settings) {
        KafkaStorage.brokers(settings.data().resolve(label(1))).ifPresent(made -> {
            if (settings.embeddedBrokers() > 0 && made != settings.brokers()) {
                throw new LauncherException("The data in " + settings.data() + " were made with --brokers " + made
                        + ", and that does not change afterwards. Start with --brokers " + made
                        + ", or set REHEARSAL_DATA to another folder to begin anew there.");
            }
        });
    }

    @Override
    public String label() {
        return label(settings.quorum().node());
    }

    /** Returns when it answers, which it does when most of the brokers have started. */
    @Override
    public ChildProcess start() {
        return LocalKafka.start(files, settings).process();
    }

    @Override
    public void awaitReady(ChildProcess process) {
        // It is: see start.
    }

    @Override
    public Optional<AotCache> cache() {
        return Optional.of(kafkaCache);
    }

    @Override
    public void stop() {
        LocalKafka.endOrphan(settings);
    }
}
