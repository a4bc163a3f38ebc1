package dev.rehearsal.system;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rehearsal.contracts.Topics;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewPartitionReassignment;
import org.apache.kafka.common.ElectionType;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.utils.Utils;

/** The partition of the log that the entries of a session are in, as Kafka sees it. */
record RoomsLog(Admin admin, String session) {

    /** The broker that leads it. */
    int leader() {
        return partition().leader().id();
    }

    /** The broker that is the active controller of the cluster. */
    int activeController() {
        return value(admin.describeMetadataQuorum().quorumInfo()).leaderId();
    }

    /** Waits until so many replicas have all of it. */
    void awaitInSync(int replicas) throws InterruptedException {
        await("all replicas are in sync", () -> partition().isr().size() == replicas);
    }

    /** Has a broker lead it that has all of it. */
    void haveLedBy(int broker) throws InterruptedException {
        TopicPartitionInfo now = partition();
        TopicPartition partition = new TopicPartition(Topics.SESSION_LOG, now.partition());
        List<Integer> preference = new ArrayList<>(List.of(broker));
        now.replicas().stream().map(Node::id).filter(id -> id != broker).forEach(preference::add);
        awaitInSync(preference.size());
        value(admin.alterPartitionReassignments(
                        Map.of(partition, Optional.of(new NewPartitionReassignment(preference))))
                .all());
        if (leader() != broker) {
            value(admin.electLeaders(ElectionType.PREFERRED, Set.of(partition)).all());
        }
        await("it leads", () -> leader() == broker);
    }

    /** By the rule of Kafka's producers. */
    private TopicPartitionInfo partition() {
        List<TopicPartitionInfo> partitions = Objects.requireNonNull(
                        value(admin.describeTopics(List.of(Topics.SESSION_LOG)).allTopicNames())
                                .get(Topics.SESSION_LOG))
                .partitions();
        int number = Utils.toPositive(Utils.murmur2(session.getBytes(StandardCharsets.UTF_8))) % partitions.size();
        return partitions.get(number);
    }

    private static <T> T value(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static void await(String what, BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + RoomOfFour.PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < deadline, what);
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }
}
