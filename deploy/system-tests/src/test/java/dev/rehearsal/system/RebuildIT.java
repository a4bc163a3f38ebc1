package dev.rehearsal.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rehearsal.client.Api;
import dev.rehearsal.client.Interview;
import dev.rehearsal.client.ScoreStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** {@code ./rehearsal rebuild scores} in the middle of everything: the same bytes from the events alone, and nobody waits for them. */
class RebuildIT {

    private static final long LIMIT_SECONDS = 180;
    private static final int MOST_LOOKS = 20;
    private static final long ESTIMATE_MILLIS = 1_500;

    private final RunningRehearsal product = RunningRehearsal.shared();

    @Test
    void theScoresAreBuiltAnewFromTheirEventsWhileTheyAreReadAndWritten() throws Exception {
        // Given an interview that is over, one that goes on, and a database that lost some of it
        Cast past = rated("rebuild-past");
        Cast live = Cast.gather(product, "rebuild-live");
        Api reviewer = past.reviewer().api();
        String question = live.interview().questions().getFirst();
        try (Cast.Rooms rooms = live.enterAndStart();
                ScoreStream scores =
                        live.reviewer().api().scores(live.interview().id())) {
            rooms.first().sendAndWait("asked", Api.object().put("question", question), Interview.PATIENCE);
            JsonNode view = rooms.first().view();
            assertTrue(view != null);
            String criterion = Interview.criteria(view, question).getFirst();
            rooms.first().sendAndWait("rated", MainJobIT.rating(question, criterion, 1), Interview.PATIENCE);
            scores.await(
                    "the first rating",
                    Interview.PATIENCE,
                    score -> score.path("composite").path("ratings").asInt() == 1);
            Map<String, String> before = atRest(reviewer, past.interview().id());
            damage();
            assertNotEquals(before, read(reviewer, past.interview().id()), "the damage shows");

            // When it is rebuilt while somebody reads and somebody rates
            CompletableFuture<Integer> rebuild = CompletableFuture.supplyAsync(this::rebuild);
            AtomicInteger refused = new AtomicInteger();
            int reads = 0;
            int level = 0;
            while (!rebuild.isDone()) {
                level = 2 + reads % 3;
                rooms.first().sendAndWait("rated", MainJobIT.rating(question, criterion, level), Interview.PATIENCE);
                refused.addAndGet(
                        reviewer.status("/api/scores/" + past.interview().id() + "/report") == 200 ? 0 : 1);
                reads++;
                TimeUnit.MILLISECONDS.sleep(100);
            }

            // Then
            assertEquals(0, rebuild.get());
            assertEquals(0, refused.get(), "of " + reads + " reads");
            double last = level;
            scores.await(
                    "the last rating that was given meanwhile",
                    Interview.PATIENCE,
                    score -> score.path("composite").path("value").asDouble() == last);
            // Fair scores come of all interviews, so all ratings have to be what they were.
            rooms.first().sendAndWait("rated", MainJobIT.rating(question, criterion, 1), Interview.PATIENCE);
            scores.await(
                    "a rating after it",
                    Interview.PATIENCE,
                    score -> score.path("composite").path("value").asDouble() == 1);
            assertEquals(before, atRest(reviewer, past.interview().id()));
        }
    }

    /** An interview with ratings of both interviewers. */
    private Cast rated(String name) throws Exception {
        Cast cast = Cast.gather(product, name);
        String question = cast.interview().questions().getFirst();
        try (Cast.Rooms rooms = cast.enterAndStart();
                ScoreStream scores =
                        cast.reviewer().api().scores(cast.interview().id())) {
            rooms.first().sendAndWait("asked", Api.object().put("question", question), Interview.PATIENCE);
            JsonNode view = rooms.first().view();
            assertTrue(view != null);
            List<String> criteria = Interview.criteria(view, question);
            for (String criterion : criteria) {
                rooms.first().sendAndWait("rated", MainJobIT.rating(question, criterion, 3), Interview.PATIENCE);
                rooms.second().sendAndWait("rated", MainJobIT.rating(question, criterion, 2), Interview.PATIENCE);
            }
            scores.await(
                    "all ratings",
                    Interview.PATIENCE,
                    score -> score.path("composite").path("ratings").asInt() == 2 * criteria.size());
        }
        return cast;
    }

    /** The bytes of the session's scores and report. */
    private static Map<String, String> read(Api reviewer, String session) {
        Map<String, String> bodies = new LinkedHashMap<>();
        for (String path : List.of("/api/scores/" + session, "/api/scores/" + session + "/report")) {
            bodies.put(path, reviewer.get(path).raw().body());
        }
        return bodies;
    }

    /** The same, once what is estimated over the whole organisation has come to rest. */
    private static Map<String, String> atRest(Api reviewer, String session) throws InterruptedException {
        Map<String, String> last = read(reviewer, session);
        for (int i = 0; i < MOST_LOOKS; i++) {
            TimeUnit.MILLISECONDS.sleep(ESTIMATE_MILLIS);
            Map<String, String> now = read(reviewer, session);
            if (now.equals(last) && !now.toString().contains("\"upToDate\":false")) {
                return now;
            }
            last = now;
        }
        throw new AssertionError("the scores do not come to rest: " + last);
    }

    private void damage() throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + product.product().postgresPort() + "/scores",
                        "scores",
                        product.product().secret("database-scores"));
                Statement statement = connection.createStatement()) {
            statement.execute("alter table standing_event no force row level security");
            statement.execute("delete from standing_event where slot like 'rating/%'");
            statement.execute("alter table standing_event force row level security");
        }
    }

    private int rebuild() {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-Drehearsal.home=" + RunningRehearsal.HOME,
                "-jar",
                RunningRehearsal.HOME
                        .resolve("deploy/local/target/rehearsal-local.jar")
                        .toString(),
                "rebuild",
                "scores");
        builder.environment()
                .put("REHEARSAL_DATA", RunningRehearsal.DATA.toAbsolutePath().toString());
        builder.redirectErrorStream(true);
        try {
            Process process = builder.start();
            try (var output = process.getInputStream()) {
                System.out.print(new String(output.readAllBytes(), StandardCharsets.UTF_8));
            }
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            return process.waitFor();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
