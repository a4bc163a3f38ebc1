package dev.rehearsal.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rehearsal.client.Api;
import dev.rehearsal.client.Interview;
import dev.rehearsal.client.LiveRoom;
import dev.rehearsal.client.LocalProduct;
import dev.rehearsal.client.Team;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** One room on two session-services, each of which dies in its middle, as do the gateway and the broker. */
class ReplicasKillIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long TYPING_BEFORE_MILLIS = 1_500;

    @Test
    void fourPeopleTypeOnWhileEveryPartDies() throws Exception {
        try (LocalProduct product = LocalProduct.start(
                RunningRehearsal.HOME, Path.of("target", "product-replicas"), "--session-services", "2")) {
            Team team = Team.found(
                    product.address(),
                    product.secret("first-administrator-code"),
                    "Two Rooms Labs",
                    "The Administrator",
                    "administrator@example.org",
                    RunningRehearsal.PASSWORD);
            Cast cast = Cast.gather(product.address(), team, "replicas");
            List<Typist> typists = new ArrayList<>();
            try (Cast.Rooms rooms = cast.enterAndStart();
                    LiveRoom tab = cast.interview()
                            .enter(cast.first().api(), cast.first().name())) {
                // Given
                ObjectNode rating = askAndRate(cast, rooms.first());
                typists.add(new Typist("ann", rooms.first(), rating));
                typists.add(new Typist("bob", rooms.second(), rating));
                typists.add(new Typist("candidate", rooms.candidate(), null));
                typists.add(new Typist("tab", tab, null));

                // When the parts die one after the other
                List<Integer> before = welcomes(typists);
                kill(product, "session-service", typists);
                List<Integer> after = welcomes(typists);
                long moved = 0;
                for (int i = 0; i < before.size(); i++) {
                    moved += after.get(i) > before.get(i) ? 1 : 0;
                }
                assertTrue(moved > 0 && moved < typists.size(), "the room was on both: " + before + " " + after);
                kill(product, "session-service-2", typists);
                kill(product, "gateway", typists);
                kill(product, "kafka", typists);
                for (Typist typist : typists) {
                    typist.finish();
                }

                // Then nothing that was acknowledged is lost, doubled or out of order
                assertNothingLost(cast, typists);
                for (Typist typist : typists) {
                    typist.room()
                            .await(
                                    "everybody's lines",
                                    PATIENCE,
                                    room -> typists.stream().allMatch(author -> author.isIn(room.code())));
                    assertEquals(rooms.first().code(), typist.room().code());
                }
                // And who comes back from the beginning sees the same, as a view or entry by entry
                try (LiveRoom late = cast.second().api().room(cast.interview().id(), 1)) {
                    late.await(
                            "the same text",
                            PATIENCE,
                            room -> room.code().equals(rooms.first().code()));
                }
            } finally {
                typists.forEach(Typist::close);
            }
        }
    }

    private static void assertNothingLost(Cast cast, List<Typist> typists) throws InterruptedException {
        long lines = typists.stream().mapToLong(Typist::lines).sum();
        Archive archive = Archive.read(
                List.of(cast.first().api(), cast.second().api()),
                cast.interview().id(),
                PATIENCE,
                a -> a.entries().values().stream()
                                .filter(entry -> entry.path("kind").asText().equals("edited"))
                                .count()
                        >= lines);
        archive.assertDense();
        typists.forEach(typist -> typist.assertKept(archive));
        typists.get(0).assertRatingsKept(archive, cast.first().id());
        typists.get(1).assertRatingsKept(archive, cast.second().id());
    }

    private static ObjectNode askAndRate(Cast cast, LiveRoom room) throws InterruptedException {
        String question = cast.interview().questions().getFirst();
        room.sendAndWait("asked", Api.object().put("question", question), Interview.PATIENCE);
        JsonNode view = room.view();
        assertTrue(view != null);
        return Api.object()
                .put("question", question)
                .put("criterion", Interview.criteria(view, question).getFirst());
    }

    private static List<Integer> welcomes(List<Typist> typists) {
        return typists.stream().map(typist -> typist.room().welcomes()).toList();
    }

    /** Kills a part while everybody types, and measures until each of them types on; then waits until all is as before. */
    private static void kill(LocalProduct product, String part, List<Typist> typists) throws InterruptedException {
        for (Typist typist : typists) {
            typist.acknowledgedAfter(System.nanoTime(), PATIENCE.toSeconds());
        }
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
        long last = 0;
        for (Typist typist : typists) {
            last = Math.max(last, typist.acknowledgedAfter(killed, PATIENCE.toSeconds()));
        }
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
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            assertTrue(System.nanoTime() < deadline, what);
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }
}
