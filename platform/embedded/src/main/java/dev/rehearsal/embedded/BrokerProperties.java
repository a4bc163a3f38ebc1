package dev.rehearsal.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A broker's {@code server.properties}. */
final class BrokerProperties {
    private BrokerProperties() {}

    static Path file(LocalKafka.Settings settings) {
        return settings.folder().resolve("server.properties");
    }

    /** Where the broker keeps its logs. */
    static Path logs(LocalKafka.Settings settings) {
        return settings.folder().resolve("logs");
    }

    /** Writes the file anew, and the folder if it is missing. */
    static Path write(LocalKafka.Settings settings) {
        Folders.createPrivate(settings.folder());
        String text = of(settings).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                .collect(Collectors.joining());
        try {
            return Files.writeString(file(settings), text);
        } catch (IOException e) {
            throw new ServerException("The broker's configuration could not be written", e);
        }
    }

    private static Map<String, String> of(LocalKafka.Settings settings) {
        KafkaQuorum quorum = settings.quorum();
        String broker = "PLAINTEXT://127.0.0.1:" + settings.port();
        Map<String, String> properties = new HashMap<>(Map.ofEntries(
                Map.entry("process.roles", "broker,controller"),
                Map.entry("node.id", Integer.toString(quorum.node())),
                Map.entry("controller.quorum.voters", quorum.voters()),
                Map.entry("controller.listener.names", "CONTROLLER"),
                Map.entry("listeners", broker + ",CONTROLLER://" + quorum.controller()),
                Map.entry("advertised.listeners", broker),
                Map.entry("log.dirs", logs(settings).toString()),
                Map.entry("auto.create.topics.enable", "false"),
                // As the product's topics and producers have it.
                Map.entry("message.max.bytes", "2097152"),
                // A service may be away for a while without having to read everything again.
                Map.entry("offsets.retention.minutes", "129600"),
                Map.entry("group.initial.rebalance.delay.ms", "0"),
                Map.entry("group.coordinator.threads", "1"),
                // A broker that was killed is taken back after 1.5 s instead of 9, and its partitions are led by
                // another by then.
                Map.entry("broker.session.timeout.ms", "1500"),
                Map.entry("broker.heartbeat.interval.ms", "300"),
                Map.entry("num.network.threads", "2"),
                Map.entry("num.io.threads", "4"),
                Map.entry("background.threads", "2"),
                Map.entry("log.cleaner.dedupe.buffer.size", "4194304"),
                Map.entry("log.segment.bytes", "67108864"),
                Map.entry("log.index.size.max.bytes", "1048576")));
        properties.putAll(replication(quorum));
        if (quorum.size() > 1) {
            properties.putAll(elections());
        }
        return properties;
    }

    /** Topics that do not say otherwise, and those Kafka makes for itself. */
    private static Map<String, String> replication(KafkaQuorum quorum) {
        String replicas = Integer.toString(quorum.size());
        String least = Integer.toString(quorum.leastReplicas());
        return Map.ofEntries(
                Map.entry("default.replication.factor", replicas),
                Map.entry("min.insync.replicas", least),
                // What was acknowledged is on a replica that is in sync; only such a one may lead.
                Map.entry("unclean.leader.election.enable", "false"),
                Map.entry("offsets.topic.replication.factor", replicas),
                Map.entry("offsets.topic.num.partitions", "1"),
                Map.entry("transaction.state.log.replication.factor", replicas),
                Map.entry("transaction.state.log.min.isr", least),
                Map.entry("transaction.state.log.num.partitions", "1"),
                Map.entry("share.coordinator.state.topic.replication.factor", replicas),
                Map.entry("share.coordinator.state.topic.min.isr", least),
                Map.entry("share.coordinator.state.topic.num.partitions", "1"));
    }

    /** Everything is on one machine: who has not answered for a second is gone, where Kafka usually waits for two. */
    private static Map<String, String> elections() {
        return Map.of(
                "controller.quorum.fetch.timeout.ms", "1000",
                "controller.quorum.election.timeout.ms", "500",
                "controller.quorum.election.backoff.max.ms", "250");
    }
}
