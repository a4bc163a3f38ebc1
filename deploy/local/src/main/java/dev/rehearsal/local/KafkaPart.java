package dev.rehearsal.local;

import dev.rehearsal.embedded.ChildProcess;
import dev.rehearsal.embedded.LocalKafka;
import dev.rehearsal.embedded.ServerFiles;
import java.time.Duration;
import java.util.Optional;

/** The embedded Kafka broker. */
record KafkaPart(ServerFiles files, LocalKafka.Settings settings, AotCache kafkaCache) implements Part {
    static final String LABEL = "kafka";

    private static final int HEAP_MEBIBYTES = 160;

    static KafkaPart of(ServerFiles files, LocalSettings settings) {
        AotCache cache =
                new AotCache(files.home().resolve("kafka"), files.home().resolve("kafka.aot"), settings.training());
        return new KafkaPart(
                files,
                new LocalKafka.Settings(
                        settings.data().resolve("kafka"),
                        settings.ports().kafka(),
                        settings.ports().controller(),
                        HEAP_MEBIBYTES,
                        cache.option().orElse(null),
                        settings.training() ? AotCache.RECORDING_LIMIT : Duration.ofSeconds(6),
                        settings.pidFile(LABEL),
                        settings.log(LABEL)),
                cache);
    }

    @Override
    public String label() {
        return LABEL;
    }

    /** Returns when it answers. */
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
