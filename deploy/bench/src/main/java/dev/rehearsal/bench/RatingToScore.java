package dev.rehearsal.bench;

import dev.rehearsal.client.Api;
import dev.rehearsal.client.Team;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * From a rating pressed in the room to the score pushed to a reviewer, through every real part, beside a bare Kafka produce-to-consume
 * round trip on the same broker at the same rate in the same run.
 *
 * <p>Arguments: ratings per second (50), seconds (30), warm-up seconds (20), rooms (5).
 */
public final class RatingToScore {

    private RatingToScore() {}

    public static void main(String[] arguments) throws Exception {
        int rate = Bench.argument(arguments, 0, 50);
        int seconds = Bench.argument(arguments, 1, 30);
        int warmUp = Bench.argument(arguments, 2, 20);
        int rooms = Bench.argument(arguments, 3, 5);
        Bench.run(bench -> measure(bench, rate, seconds, warmUp, rooms));
    }

    private static void measure(Bench bench, int rate, int seconds, int warmUp, int rooms) throws Exception {
        Team.Person interviewer = bench.join("Interviewer", "interviewer");
        Api reviewer = bench.join("Reviewer", "reviewer").api();
        List<RatedRoom> rated = new ArrayList<>();
        Latencies bare = new Latencies();
        try {
            for (int i = 0; i < rooms; i++) {
                rated.add(RatedRoom.open(interviewer, reviewer, i));
            }
            try (KafkaRoundTrip reference =
                    new KafkaRoundTrip(bench.product().kafka(), "bench-warm-up", new Latencies())) {
                press(rated, reference, rate, warmUp);
            }
            rated.forEach(RatedRoom::forget);
            try (KafkaRoundTrip reference = new KafkaRoundTrip(bench.product().kafka(), "bench-measured", bare)) {
                press(rated, reference, rate, seconds);
                TimeUnit.SECONDS.sleep(1);
            }
            report(rated, bare, rate, seconds);
        } finally {
            rated.forEach(RatedRoom::close);
        }
    }

    private static void press(List<RatedRoom> rooms, KafkaRoundTrip reference, int rate, int seconds) {
        long start = System.nanoTime();
        long total = (long) rate * seconds;
        for (long i = 0; i < total; i++) {
            long due = start + i * 1_000_000_000L / rate;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            rooms.get((int) (i % rooms.size())).press();
            reference.send();
        }
    }

    private static void report(List<RatedRoom> rooms, Latencies bare, int rate, int seconds) {
        Latencies all = new Latencies();
        long pressed = 0;
        for (RatedRoom room : rooms) {
            room.latencies().forEach(all::add);
            pressed += room.pressed();
        }
        System.out.printf(
                Locale.ROOT,
                "rating pressed to score pushed, %d/s for %d s in %d rooms: %d pressed, %d seen in a pushed score%n",
                rate,
                seconds,
                rooms.size(),
                pressed,
                all.count());
        System.out.printf(Locale.ROOT, "  product     p50 %7.2f ms   p99 %7.2f ms%n", all.millis(.5), all.millis(.99));
        System.out.printf(
                Locale.ROOT, "  bare Kafka  p50 %7.2f ms   p99 %7.2f ms%n", bare.millis(.5), bare.millis(.99));
        System.out.printf(
                Locale.ROOT,
                "  ratio       p50 %7.2f      p99 %7.2f%n",
                all.millis(.5) / bare.millis(.5),
                all.millis(.99) / bare.millis(.99));
    }
}
