package dev.rehearsal.system;

import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rehearsal.client.LocalProduct;
import dev.rehearsal.contracts.Topics;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.utils.Utils;
import org.junit.jupiter.api.Test;

/** Three brokers and two session-services; the broker that leads the room's partition of the log dies, and then the one that took over. */
class BrokerKillIT {

    private static final int BROKERS = 3;
    private static final int DEATHS = 2;
    private static final long TYPING_BEFORE_MILLIS = 1_500;

    @Test
    void fourPeopleTypeOnWhileTheLeadersOfTheirLogDie() throws Exception {
        try (LocalProduct product = LocalProduct.start(
                        RunningRehearsal.HOME,
                        Path.of("target", "product-brokers"),
                        "--session-services",
                        "2",
                        "--brokers",
                        Integer.toString(BROKERS));
                Admin admin = Admin.create(Map.of("bootstrap.servers", product.kafka()));
                RoomOfFour room = RoomOfFour.in(product, "brokers")) {
            for (int death = 1; death <= DEATHS; death++) {
                // Given
                awaitAllInSync(admin, room.session());
                room.allTypeOnAfter(System.nanoTime());
                TimeUnit.MILLISECONDS.sleep(TYPING_BEFORE_MILLIS);
                int leader = leader(admin, room.session());
                String role = leader == controller(admin) ? ", the active controller as well," : "";
                List<Integer> welcomes = room.welcomes();

                // When
                long killed = System.nanoTime();
                long pid = product.kill(part(leader));

                // Then somebody else leads, and nobody even lost a socket
                long typing = room.allTypeOnAfter(killed);
                assertNotEquals(leader, leader(admin, room.session()), "another broker leads");
                System.out.printf(
                        Locale.ROOT,
                        "%s, which led the room's log,%s killed: all four type on %.1f s after; sockets before %s, after %s%n",
                        part(leader),
                        role,
                        (typing - killed) / 1e9,
                        welcomes,
                        room.welcomes());
                product.awaitRestart(part(leader), pid);
            }
            // And nothing that was acknowledged is lost, doubled or out of order
            room.assertNothingLost();
        }
    }

    private static String part(int broker) {
        return broker == 1 ? "kafka" : "kafka-" + broker;
    }

    private static int leader(Admin admin, String session) throws InterruptedException {
        return partition(admin, session).leader().id();
    }

    private static int controller(Admin admin) throws ExecutionException, InterruptedException {
        return admin.describeMetadataQuorum().quorumInfo().get().leaderId();
    }

    private static void awaitAllInSync(Admin admin, String session) throws InterruptedException {
        long deadline = System.nanoTime() + RoomOfFour.PATIENCE.toNanos();
        while (partition(admin, session).isr().size() < BROKERS) {
            assertTrue(System.nanoTime() < deadline, "the broker that died catches up");
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    /** The partition of the log that the room's entries are in, by the rule of Kafka's producers. */
    private static TopicPartitionInfo partition(Admin admin, String session) throws InterruptedException {
        List<TopicPartitionInfo> partitions;
        try {
            partitions = Objects.requireNonNull(admin.describeTopics(List.of(Topics.SESSION_LOG))
                            .allTopicNames()
                            .get()
                            .get(Topics.SESSION_LOG))
                    .partitions();
        } catch (ExecutionException e) {
            throw new AssertionError(e);
        }
        int number = Utils.toPositive(Utils.murmur2(session.getBytes(StandardCharsets.UTF_8))) % partitions.size();
        return partitions.get(number);
    }
}
