package dev.rehearsal.bench;

import dev.rehearsal.client.Api;
import dev.rehearsal.client.Team;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * From a rating pressed in the room to the score pushed to a reviewer, through every real part, beside a bare Kafka produce-to-consume
 * round trip on the same broker at the same rate in the same run.
 *
 * <p>Arguments: ratings per second, one or several with commas between them (50), seconds (30), warm-up seconds (20), fewest rooms (5). A person
 * presses 25 times a second at most, so there are more rooms for more ratings.
 */
public final class RatingToScore {

    private static final int MOST_PRESSES_PER_SECOND = 25;

    private final String kafka;
    private final int rate;
    private final int seconds;

    private RatingToScore(String kafka, int rate, int seconds) {
        this.kafka = kafka;
        this.rate = rate;
        this.seconds = seconds;
    }

    public static void main(String[] arguments) throws Exception {
        List<Integer> rates = Arrays.stream((arguments.length > 0 ? arguments[0] : "50").split(",", -1))
                .map(Integer::valueOf)
                .toList();
        int seconds = Bench.argument(arguments, 1, 30);
        int warmUp = Bench.argument(arguments, 2, 20);
        int rooms = Bench.argument(arguments, 3, 5);
        Bench.run(bench -> {
            Team.Person interviewer = bench.join("Interviewer", "interviewer");
            Api reviewer = bench.join("Reviewer", "reviewer").api();
            for (int rate : rates) {
                int enough = Math.max(rooms, Math.ceilDiv(rate, MOST_PRESSES_PER_SECOND));
                new RatingToScore(bench.product().kafka(), rate, seconds)
                        .measure(interviewer, reviewer, warmUp, enough);
            }
        });
    }

    private void measure(Team.Person interviewer, Api reviewer, int warmUp, int rooms) throws Exception {
        List<RatedRoom> rated = new ArrayList<>();
        Latencies bare = new Latencies();
        try {
            for (int i = 0; i < rooms; i++) {
                rated.add(RatedRoom.open(interviewer, reviewer, i));
            }
            try (KafkaRoundTrip reference = new KafkaRoundTrip(kafka, "bench-warm-up-" + rate, new Latencies())) {
                press(rated, reference, rate, warmUp);
            }
            rated.forEach(RatedRoom::forget);
            try (KafkaRoundTrip reference = new KafkaRoundTrip(kafka, "bench-measured-" + rate, bare)) {
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
