package dev.rehearsal.embedded;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/**
 * The topics of a Kafka cluster.
 *
 * @param bootstrap addresses of some of its brokers, {@code host:port} with commas between
 */
public record KafkaTopics(String bootstrap) {
    /** What lets one die, and another be away for a while, without anything lost. */
    private static final int REPLICAS = 3;

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Duration PROBE_LIMIT = Duration.ofSeconds(3);

    /**
     * Makes the topics that are missing and gives those that are there the settings of their specification; the number of partitions
     * of an existing topic stays. The cluster decides on replicas. Harmless when repeated.
     *
     * @throws ServerException if the cluster refuses or does not answer within half a minute
     */
    public void create(Collection<TopicSpec> specs) {
        try (Admin admin = admin(LIMIT)) {
            Set<String> there = new HashSet<>(admin.listTopics().names().get());
            List<NewTopic> missing = specs.stream()
                    .filter(spec -> !there.contains(spec.name()))
                    .map(KafkaTopics::newTopic)
                    .toList();
            for (var result : admin.createTopics(missing).values().values()) {
                ignoreExisting(result::get);
            }
            Map<ConfigResource, Collection<AlterConfigOp>> changes = new HashMap<>();
            specs.stream()
                    .filter(spec -> there.contains(spec.name()))
                    .forEach(spec -> changes.put(resource(spec.name()), settings(spec)));
            admin.incrementalAlterConfigs(changes).all().get();
        } catch (ExecutionException | KafkaException e) {
            throw new ServerException("The topics could not be created: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerException("Interrupted while creating topics", e);
        }
    }

    /**
     * Those of the topics that a broker takes with it when it dies although there are others: on fewer than three brokers, or acknowledged
     * by fewer than two. None in a cluster of fewer than three brokers, where it cannot be otherwise.
     *
     * @throws ServerException if the cluster refuses or does not answer within half a minute
     */
    public List<String> fragile(Collection<String> names) {
        try (Admin admin = admin(LIMIT)) {
            if (admin.describeCluster().nodes().get().size() < REPLICAS) {
                return List.of();
            }
            Map<String, TopicDescription> topics =
                    admin.describeTopics(names).allTopicNames().get();
            Map<ConfigResource, Config> configurations = admin.describeConfigs(
                            names.stream().map(KafkaTopics::resource).toList())
                    .all()
                    .get();
            return names.stream()
                    .filter(name -> isFragile(
                            requireNonNull(topics.get(name)), requireNonNull(configurations.get(resource(name)))))
                    .sorted()
                    .toList();
        } catch (ExecutionException | KafkaException e) {
            throw new ServerException("The topics could not be looked at: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerException("Interrupted while looking at topics", e);
        }
    }

    private static boolean isFragile(TopicDescription topic, Config configuration) {
        ConfigEntry least = configuration.get(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG);
        return topic.partitions().stream()
                        .anyMatch(partition -> partition.replicas().size() < REPLICAS)
                || least == null
                || Integer.parseInt(least.value()) < REPLICAS - 1;
    }

    private static ConfigResource resource(String topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic);
    }

    /** Whether the cluster answers with at least one broker within a few seconds. */
    public boolean answer() {
        return !nodes().isEmpty();
    }

    /** The numbers of the brokers that work at the moment; none if there is no answer within a few seconds. */
    Set<Integer> nodes() {
        try (Admin admin = admin(PROBE_LIMIT)) {
            return admin.describeCluster().nodes().get().stream().map(Node::id).collect(Collectors.toSet());
        } catch (ExecutionException | KafkaException e) {
            return Set.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Set.of();
        }
    }

    /** Kafka loads its own parts by the thread's class loader, which in a Quarkus test is not the one this class came from. */
    private Admin admin(Duration limit) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(Admin.class.getClassLoader());
        try {
            return newAdmin(limit);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private Admin newAdmin(Duration limit) {
        return Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrap,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                (int) limit.toMillis(),
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                (int) limit.toMillis(),
                AdminClientConfig.ENABLE_METRICS_PUSH_CONFIG,
                false));
    }

    private static NewTopic newTopic(TopicSpec spec) {
        return new NewTopic(spec.name(), Optional.of(spec.partitions()), Optional.empty())
                .configs(spec.configuration());
    }

    private static List<AlterConfigOp> settings(TopicSpec spec) {
        return spec.configuration().entrySet().stream()
                .map(entry ->
                        new AlterConfigOp(new ConfigEntry(entry.getKey(), entry.getValue()), AlterConfigOp.OpType.SET))
                .toList();
    }

    /** Somebody else may have made the topic since it was looked for. */
    private static void ignoreExisting(Creation creation) throws ExecutionException, InterruptedException {
        try {
            creation.await();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

    private interface Creation {
        void await() throws ExecutionException, InterruptedException;
    }
}
