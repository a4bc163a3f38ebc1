package dev.rehearsal.bench;

import dev.rehearsal.client.Interview;
import dev.rehearsal.client.LiveRoom;
import dev.rehearsal.client.Team;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * From an edit in one room to the other person's screen, first alone, then beside a room in which somebody writes 50,000 characters at a
 * time, and then with somebody else in that room who does not read them and one who sends without end.
 *
 * <p>Arguments: edits per second (20), seconds of each part (30), warm-up seconds (30), in which pages are written and the bad ones are there as well: code that is not
 * compiled yet would be measured otherwise.
 */
public final class Neighbours {

    private static final long PASSED_SECONDS = 20;

    private Neighbours() {}

    public static void main(String[] arguments) throws Exception {
        int rate = Bench.argument(arguments, 0, 20);
        int seconds = Bench.argument(arguments, 1, 30);
        int warmUp = Bench.argument(arguments, 2, 30);
        Bench.run(bench -> measure(bench, rate, seconds, warmUp));
    }

    private static void measure(Bench bench, int rate, int seconds, int warmUp) throws Exception {
        Team.Person one = bench.join("One", "interviewer");
        Team.Person two = bench.join("Two", "interviewer");
        Interview measured = interview(one, two);
        Interview beside = interview(one, two);
        try (LiveRoom writer = measured.enter(one.api(), one.name());
                LiveRoom reader = measured.enter(two.api(), two.name());
                LiveRoom author = beside.enter(one.api(), one.name());
                Pages pages = new Pages(author)) {
            pages.write(true);
            BadSocket.both(
                    bench.product().address(), two.api(), beside.id(), () -> edits(writer, reader, rate, warmUp));
            pages.write(false);
            Latencies quiet = edits(writer, reader, rate, seconds);
            pages.write(true);
            Latencies busy = edits(writer, reader, rate, seconds);
            Latencies disturbed = BadSocket.both(
                    bench.product().address(), two.api(), beside.id(), () -> edits(writer, reader, rate, seconds));
            report(quiet, busy, disturbed, rate, seconds);
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

    private static void report(Latencies quiet, Latencies busy, Latencies disturbed, int rate, int seconds) {
        System.out.printf(Locale.ROOT, "edit to the other screen, %d/s for %d s%n", rate, seconds);
        line("alone", quiet, quiet);
        line("beside a room of many pages", busy, quiet);
        line("with the bad ones in it", disturbed, quiet);
        System.out.printf(
                Locale.ROOT,
                "the bad ones, against the same room without them: p50 %.2f times, p99 %.2f times%n",
                disturbed.millis(.5) / busy.millis(.5),
                disturbed.millis(.99) / busy.millis(.99));
    }

    private static void line(String what, Latencies taken, Latencies quiet) {
        System.out.printf(
                Locale.ROOT,
                "  %-28s p50 %7.2f ms (%.2f)   p99 %7.2f ms (%.2f)%n",
                what,
                taken.millis(.5),
                taken.millis(.5) / quiet.millis(.5),
                taken.millis(.99),
                taken.millis(.99) / quiet.millis(.99));
    }
}
