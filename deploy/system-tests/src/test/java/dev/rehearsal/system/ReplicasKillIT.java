package dev.rehearsal.system;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rehearsal.client.Api;
import dev.rehearsal.client.LocalProduct;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** One room on two session-services, each of which dies in its middle, as do the gateway and the broker. */
class ReplicasKillIT {

    private static final long TYPING_BEFORE_MILLIS = 1_500;

    @Test
    void fourPeopleTypeOnWhileEveryPartDies() throws Exception {
        try (LocalProduct product = LocalProduct.start(
                        RunningRehearsal.HOME, Path.of("target", "product-replicas"), "--session-services", "2");
                RoomOfFour room = RoomOfFour.in(product, "replicas")) {
            // When the parts die one after the other
            List<Integer> before = room.welcomes();
            kill(product, "session-service", room);
            List<Integer> after = room.welcomes();
            long moved = 0;
            for (int i = 0; i < before.size(); i++) {
                moved += after.get(i) > before.get(i) ? 1 : 0;
            }
            assertTrue(moved > 0 && moved < before.size(), "the room was on both: " + before + " " + after);
            kill(product, "session-service-2", room);
            kill(product, "gateway", room);
            kill(product, "kafka", room);

            // Then nothing that was acknowledged is lost, doubled or out of order
            room.assertNothingLost();
        }
    }

    /** Kills a part while everybody types, and measures until each of them types on; then waits until all is as before. */
    private static void kill(LocalProduct product, String part, RoomOfFour room) throws InterruptedException {
        room.allTypeOnAfter(System.nanoTime());
        TimeUnit.MILLISECONDS.sleep(TYPING_BEFORE_MILLIS);
        long killed = System.nanoTime();
        long pid = product.kill(part);
        long there = killed;
        if (part.equals("gateway")) {
            there = isThere(product, part, pid, () -> answers(product.address()));
        } else if (part.equals("kafka")) {
            int port = URI.create("kafka://" + product.kafka()).getPort();
            there = isThere(product, part, pid, () -> LocalProduct.accepts("127.0.0.1", port));
        }
        long last = room.allTypeOnAfter(killed);
        System.out.printf(
                Locale.ROOT,
                "%s killed: all four type on %.1f s after the kill, %.1f s after it was there again%n",
                part,
                (last - killed) / 1e9,
                Math.max(0, last - there) / 1e9);
        product.awaitRestart(part, pid);
        Api anonymous = Api.at(product.address());
        await(part + " is ready again", () -> {
            Api.Answer health = anonymous.get("/health/ready");
            return health.status() == 200 && !health.raw().body().contains("DOWN");
        });
    }

    /** When the part is there again, in nanoseconds. */
    private static long isThere(LocalProduct product, String part, long pid, BooleanSupplier again)
            throws InterruptedException {
        product.awaitRestart(part, pid);
        await(part + " is there again", again);
        return System.nanoTime();
    }

    private static boolean answers(URI gateway) {
        try {
            return Api.at(gateway).get("/health/live").status() == 200;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    private static void await(String what, BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + RoomOfFour.PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < deadline, what);
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }
}
