package dev.rehearsal.bench.scores;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rehearsal.bench.Bench;
import dev.rehearsal.bench.Latencies;
import dev.rehearsal.client.Api;
import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.contracts.Topics;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * An organisation with a long history: how fast its scores are rebuilt from Kafka, beside Kafka's own consumer performance tool on the
 * same topic; how long its fair scores are out of date after a rating; how long the hiring board takes the server.
 *
 * <p>Arguments: interviews (2,000), candidates (500), interviewers (200), times the board is opened (30).
 */
public final class LongHistory {

    private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(10);

    private final Bench bench;
    private final Api reviewer;
    private long events;

    private LongHistory(Bench bench) {
        this.bench = bench;
        this.reviewer = bench.join("Reviewer", "reviewer").api();
    }

    public static void main(String[] arguments) throws Exception {
        int interviews = Bench.argument(arguments, 0, 2_000);
        int candidates = Bench.argument(arguments, 1, 500);
        int interviewers = Bench.argument(arguments, 2, 200);
        int openings = Bench.argument(arguments, 3, 30);
        Bench.run(bench -> {
            LongHistory history = new LongHistory(bench);
            history.write(interviews, candidates, interviewers);
            history.rebuild();
            history.open(openings);
        });
    }

    private void write(int interviews, int candidates, int interviewers) throws Exception {
        OrganisationId organisation = Bench.organisation(reviewer.token());
        long start = System.nanoTime();
        try (HistoryWriter writer = new HistoryWriter(bench.product().kafka(), organisation)) {
            events = new History(candidates, interviewers).tell(interviews, writer::write);
        }
        awaitScores(interviews);
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%d interviews, %d events, taken in by the running scoring-service in %.1f s: %.0f a second%n",
                interviews,
                events,
                seconds,
                events / seconds);
    }

    /** Until every interview has both scorecards. */
    private void awaitScores(int interviews) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (finished() < interviews) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("the history was not taken in");
            }
            TimeUnit.MILLISECONDS.sleep(500);
        }
    }

    private int finished() {
        int finished = 0;
        String cursor = "";
        do {
            JsonNode page = reviewer.get("/api/scores?limit=100" + cursor).ok();
            for (JsonNode line : page.path("items")) {
                finished += line.path("provisional").asBoolean(true) ? 0 : 1;
            }
            cursor = page.path("next").isTextual()
                    ? "&cursor=" + page.path("next").asText()
                    : "";
        } while (!cursor.isEmpty());
        return finished;
    }

    private void rebuild() throws Exception {
        Path home = Bench.home();
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        System.out.println("rebuild, beside the whole product:");
        Command.run(
                        List.of(
                                java,
                                "-Xmx64m",
                                "-Drehearsal.home=" + home,
                                "-jar",
                                home.resolve("deploy/local/target/rehearsal-local.jar")
                                        .toString(),
                                "rebuild",
                                "scores"),
                        Map.of("REHEARSAL_DATA", Bench.data().toString()))
                .forEach(line -> System.out.println("  " + line));
        List<String> lines = Command.run(
                List.of(
                        java,
                        "-Xmx256m",
                        "-cp",
                        home.resolve("platform/servers/target/servers/kafka") + "/*:"
                                + home.resolve("deploy/bench/target/lib") + "/*",
                        "org.apache.kafka.tools.ConsumerPerformance",
                        "--bootstrap-server",
                        bench.product().kafka(),
                        "--topic",
                        Topics.SESSIONS,
                        "--num-records",
                        Long.toString(events)),
                Map.of());
        System.out.println("Kafka's consumer performance tool on the same topic:");
        lines.stream().filter(line -> line.contains(",")).forEach(line -> System.out.println("  " + line));
    }

    private void open(int times) throws InterruptedException {
        long start = System.nanoTime();
        JsonNode board = reviewer.get("/api/scores/board?limit=500").ok();
        System.out.printf(
                Locale.ROOT,
                "board with %d candidates%n",
                board.path("candidates").size());
        System.out.printf(Locale.ROOT, "  first time           %7.1f ms%n", (System.nanoTime() - start) / 1e6);
        while (!board.path("upToDate").asBoolean()) {
            if (System.nanoTime() - start > PATIENCE_NANOS) {
                throw new IllegalStateException("the fair scores do not come to rest");
            }
            TimeUnit.MILLISECONDS.sleep(50);
            board = reviewer.get("/api/scores/board?limit=500").ok();
        }
        System.out.printf(Locale.ROOT, "  fair scores there    %7.1f ms%n", (System.nanoTime() - start) / 1e6);
        Latencies latencies = new Latencies();
        for (int i = 0; i < times; i++) {
            long asked = System.nanoTime();
            reviewer.get("/api/scores/board?limit=500").ok();
            latencies.add(System.nanoTime() - asked);
        }
        System.out.printf(
                Locale.ROOT,
                "  then, %d times       p50 %7.1f ms   p99 %7.1f ms%n",
                times,
                latencies.millis(.5),
                latencies.millis(.99));
    }
}
