package dev.rehearsal.system;

import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.rehearsal.client.LocalProduct;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;

/**
 * Three brokers and two session-services. The broker that leads the room's partition of the log dies; when it is back, the one that leads
 * then dies, which by now is the active controller as well.
 */
class BrokerKillIT {

    private static final int BROKERS = 3;
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
            RoomsLog log = new RoomsLog(admin, room.session());
            killLeader(product, log, room);
            log.haveLedBy(log.activeController());
            killLeader(product, log, room);

            // And nothing that was acknowledged is lost, doubled or out of order
            room.assertNothingLost();
        }
    }

    private static void killLeader(LocalProduct product, RoomsLog log, RoomOfFour room) throws InterruptedException {
        // Given
        log.awaitInSync(BROKERS);
        room.allTypeOnAfter(System.nanoTime());
        TimeUnit.MILLISECONDS.sleep(TYPING_BEFORE_MILLIS);
        int leader = log.leader();
        String part = leader == 1 ? "kafka" : "kafka-" + leader;
        String role = leader == log.activeController() ? " and the active controller" : "";
        List<Integer> welcomes = room.welcomes();

        // When
        long killed = System.nanoTime();
        long pid = product.kill(part);

        // Then everybody types on, and it is another broker that takes it
        long typing = room.allTypeOnAfter(killed);
        assertNotEquals(leader, log.leader(), "another broker leads");
        System.out.printf(
                Locale.ROOT,
                "%s, leader of the room's log%s, killed: all four type on %.1f s after; sockets of each before %s, after %s%n",
                part,
                role,
                (typing - killed) / 1e9,
                welcomes,
                room.welcomes());
        product.awaitRestart(part, pid);
    }
}
