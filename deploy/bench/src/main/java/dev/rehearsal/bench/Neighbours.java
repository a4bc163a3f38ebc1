package dev.rehearsal.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rehearsal.client.Api;
import dev.rehearsal.client.Interview;
import dev.rehearsal.client.LiveRoom;
import dev.rehearsal.client.Team;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * From an edit in one room to the other person's screen, first alone and then beside a room in which one person does not read what a
 * second one writes, 50,000 characters at a time, and a third sends without end.
 *
 * <p>Arguments: edits per second (20), seconds of each part (30), warm-up seconds (15).
 */
public final class Neighbours {

    private static final long PASSED_SECONDS = 20;
    private static final int PAGE = 50_000;
    private static final int PAGES_PER_SECOND = 20;

    private Neighbours() {}

    public static void main(String[] arguments) throws Exception {
        int rate = Bench.argument(arguments, 0, 20);
        int seconds = Bench.argument(arguments, 1, 30);
        int warmUp = Bench.argument(arguments, 2, 15);
        Bench.run(bench -> measure(bench, rate, seconds, warmUp));
    }

    private static void measure(Bench bench, int rate, int seconds, int warmUp) throws Exception {
        Team.Person one = bench.join("One", "interviewer");
        Team.Person two = bench.join("Two", "interviewer");
        Interview measured = interview(one, two);
        Interview beside = interview(one, two);
        try (LiveRoom writer = measured.enter(one.api(), one.name());
                LiveRoom reader = measured.enter(two.api(), two.name());
                LiveRoom pages = beside.enter(one.api(), one.name())) {
            edits(writer, reader, rate, warmUp);
            Latencies quiet = edits(writer, reader, rate, seconds);
            Latencies disturbed;
            try (BadSocket slow = new BadSocket(
                            BadSocket.Way.DOES_NOT_READ, bench.product().address(), two.api(), beside.id());
                    BadSocket flood =
                            new BadSocket(BadSocket.Way.FLOODS, bench.product().address(), two.api(), beside.id())) {
                Thread writing = Thread.ofPlatform().daemon().start(() -> writePages(pages));
                disturbed = edits(writer, reader, rate, seconds);
                writing.interrupt();
                writing.join();
                System.out.printf(
                        "beside it, closed by code: who does not read %s, who floods %s%n",
                        slow.codes(), flood.codes());
            }
            report(quiet, disturbed, rate, seconds);
        }
    }

    private static Interview interview(Team.Person one, Team.Person two) {
        return Interview.schedule(
                one.api(),
                Interview.kitNamed(one.api(), "Senior"),
                "Benchmark",
                "A. Candidate",
                List.of(one.id(), two.id()),
                Instant.now().plusSeconds(60),
                45);
    }

    /** Edits at that rate, as far as the one before is acknowledged; measures until the other one has it. */
    private static Latencies edits(LiveRoom writer, LiveRoom reader, int rate, int seconds) throws Exception {
        Latencies latencies = new Latencies();
        long start = System.nanoTime();
        for (long i = 0; i < (long) rate * seconds; i++) {
            long due = start + i * 1_000_000_000L / rate;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            long sent = System.nanoTime();
            // Late when the one before was: then what waited counts, too.
            long begun = Math.min(sent, due);
            long position = writer.appendLine("x").get(PASSED_SECONDS, TimeUnit.SECONDS);
            long shown = reader.shownAt(position, PASSED_SECONDS);
            latencies.add(shown - begun);
        }
        return latencies;
    }

    private static void writePages(LiveRoom room) {
        String page = "x".repeat(PAGE);
        int length = 0;
        try {
            for (int version = 0; !Thread.interrupted(); version++) {
                ObjectNode edit = Api.object().put("file", "main.py").put("base", version);
                edit.putArray("updates").addArray().addArray().add(length).add(page);
                room.sendAndWait("edited", edit, Interview.PATIENCE);
                length = PAGE;
                TimeUnit.MILLISECONDS.sleep(1_000 / PAGES_PER_SECOND);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void report(Latencies quiet, Latencies disturbed, int rate, int seconds) {
        System.out.printf(Locale.ROOT, "edit to the other screen, %d/s for %d s%n", rate, seconds);
        System.out.printf(
                Locale.ROOT,
                "  alone               p50 %7.2f ms   p99 %7.2f ms%n",
                quiet.millis(.5),
                quiet.millis(.99));
        System.out.printf(
                Locale.ROOT,
                "  beside the bad ones p50 %7.2f ms   p99 %7.2f ms%n",
                disturbed.millis(.5),
                disturbed.millis(.99));
        System.out.printf(
                Locale.ROOT,
                "  ratio               p50 %7.2f      p99 %7.2f%n",
                disturbed.millis(.5) / quiet.millis(.5),
                disturbed.millis(.99) / quiet.millis(.99));
    }
}
