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
 * <p>Arguments: ratings per second, one or several with commas between them (50), seconds (30), warm-up seconds (60), fewest rooms (5). A person
 * presses 25 times a second at most, so there are more rooms for more ratings, and a reviewer follows as many scores as a member may, so
 * there are more reviewers for more rooms. It is warmed up once, at the first rate but no fewer than 50 a second, because a just started
 * Java runs what it has not compiled; each further rate begins with five seconds that do not count.
 */
public final class RatingToScore {

    private static final int MOST_PRESSES_PER_SECOND = 25;
    private static final int MOST_SCORES_PER_REVIEWER = 10;
    private static final int WARM_UP_PER_SECOND = 50;
    private static final int RUN_UP_SECONDS = 5;

    private final Bench bench;
    private final Team.Person interviewer;
    private final List<Api> reviewers = new ArrayList<>();

    private RatingToScore(Bench bench) {
        this.bench = bench;
        this.interviewer = bench.join("Interviewer", "interviewer");
    }

    public static void main(String[] arguments) throws Exception {
        List<Integer> rates = Arrays.stream((arguments.length > 0 ? arguments[0] : "50").split(",", -1))
                .map(Integer::valueOf)
                .toList();
        int seconds = Bench.argument(arguments, 1, 30);
        int warmUp = Bench.argument(arguments, 2, 60);
        int rooms = Bench.argument(arguments, 3, 5);
        Bench.run(bench -> {
            RatingToScore measurement = new RatingToScore(bench);
            measurement.at(Math.max(WARM_UP_PER_SECOND, rates.getFirst()), rooms, (rated, rate) -> {
                measurement.press(rated, rate, warmUp);
            });
            for (int rate : rates) {
                measurement.at(rate, rooms, (rated, same) -> {
                    measurement.press(rated, same, RUN_UP_SECONDS);
                    rated.forEach(RatedRoom::forget);
                    Latencies bare = measurement.press(rated, same, seconds);
                    TimeUnit.SECONDS.sleep(1);
                    report(rated, bare, same, seconds);
                });
            }
        });
    }

    @FunctionalInterface
    private interface Work {
        void with(List<RatedRoom> rooms, int rate) throws Exception;
    }

    /** Works with as many open rooms as the rate takes. */
    private void at(int rate, int fewestRooms, Work work) throws Exception {
        int enough = Math.max(fewestRooms, Math.ceilDiv(rate, MOST_PRESSES_PER_SECOND));
        List<RatedRoom> rated = new ArrayList<>();
        try {
            for (int i = 0; i < enough; i++) {
                rated.add(RatedRoom.open(interviewer, reviewer(i / MOST_SCORES_PER_REVIEWER), i));
            }
            work.with(rated, rate);
        } finally {
            rated.forEach(RatedRoom::close);
        }
    }

    private Api reviewer(int number) {
        while (reviewers.size() <= number) {
            reviewers.add(bench.join("Reviewer" + reviewers.size(), "reviewer").api());
        }
        return reviewers.get(number);
    }

    /** Presses for so long, beside as many bare round trips, and returns these. */
    private Latencies press(List<RatedRoom> rooms, int rate, int seconds) throws Exception {
        Latencies bare = new Latencies();
        try (KafkaRoundTrip reference =
                new KafkaRoundTrip(bench.product().kafka(), "bench-" + rate + "-" + System.nanoTime(), bare)) {
            press(rooms, reference, rate, seconds);
        }
        return bare;
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
