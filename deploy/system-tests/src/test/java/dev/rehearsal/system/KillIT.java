package dev.rehearsal.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rehearsal.client.Api;
import dev.rehearsal.client.Interview;
import dev.rehearsal.client.LiveRoom;
import dev.rehearsal.client.ScoreStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Processes die in the middle of an interview; nothing that was acknowledged is lost, doubled or reordered. */
class KillIT {

    private static final Duration RECOVERY = Duration.ofSeconds(90);
    private static final int PER_PHASE = 12;

    private final RunningRehearsal product = RunningRehearsal.shared();

    @Test
    void anInterviewSurvivesTheDeathOfEveryPartInItsMiddle() throws Exception {
        // Given
        Cast cast = Cast.gather(product, "kill");
        String session = cast.interview().id();
        List<String> questions = cast.interview().questions();
        Map<String, Integer> lastRating = new HashMap<>();
        List<CompletableFuture<Long>> acknowledgements = new ArrayList<>();
        List<String> said = new ArrayList<>();
        try (Cast.Rooms rooms = cast.enterAndStart();
                ScoreStream scores = cast.reviewer().api().scores(session)) {
            String question = questions.getFirst();
            rooms.first().sendAndWait("asked", Api.object().put("question", question), Interview.PATIENCE);
            JsonNode view = rooms.first().view();
            assertTrue(view != null);
            List<String> criteria = Interview.criteria(view, question);

            // When each part is killed while people talk and rate
            int spoken = 0;
            for (String part : List.of("session-service", "scoring-service", "kafka", "postgres")) {
                long pid = 0;
                for (int i = 0; i < PER_PHASE; i++) {
                    if (i == PER_PHASE / 3) {
                        pid = product.product().kill(part);
                    }
                    String text = "line " + spoken;
                    said.add(text);
                    acknowledgements.add(
                            rooms.candidate().send("chatted", Api.object().put("text", text)));
                    String criterion = criteria.get(spoken % criteria.size());
                    int level = 1 + spoken % 4;
                    lastRating.put("first/" + criterion, level);
                    acknowledgements.add(rooms.first().send("rated", MainJobIT.rating(question, criterion, level)));
                    lastRating.put("second/" + criterion, 5 - level);
                    acknowledgements.add(
                            rooms.second().send("rated", MainJobIT.rating(question, criterion, 5 - level)));
                    spoken++;
                    TimeUnit.MILLISECONDS.sleep(100);
                }
                product.product().awaitRestart(part, pid);
                for (CompletableFuture<Long> acknowledged : acknowledgements) {
                    acknowledged.get(RECOVERY.toMillis(), TimeUnit.MILLISECONDS);
                }
            }

            // Then every acknowledged entry is there once and in order, in the archive and in every open room
            List<JsonNode> archive = archive(cast.first().api(), session, said.getLast());
            assertDense(archive);
            assertEquals(said, texts(archive, "chatted"));
            for (LiveRoom room : List.of(rooms.first(), rooms.second(), rooms.candidate())) {
                room.await(
                        "the last line",
                        RECOVERY,
                        r -> texts(r.entries(), "chatted").contains(said.getLast()));
                assertEquals(said, withoutRepeats(room.entries()));
                assertTrue(room.welcomes() > 1, "it reconnected by itself");
            }

            // and the scores equal the fold of the ratings
            scores.await(
                    "scores of all ratings",
                    RECOVERY,
                    s -> s.path("composite").path("ratings").asInt() == lastRating.size()
                            && matches(s, view, question, lastRating));
            assertTrue(scores.connections() > 1, "the score stream reconnected by itself");
        }
    }

    /** The question's score is the weighted mean of the criteria, each the mean of the two interviewers' last ratings. */
    private static boolean matches(JsonNode score, JsonNode view, String question, Map<String, Integer> lastRating) {
        double sum = 0;
        double total = 0;
        for (Map.Entry<String, Integer> weight : weights(view, question).entrySet()) {
            Integer first = lastRating.get("first/" + weight.getKey());
            Integer second = lastRating.get("second/" + weight.getKey());
            if (first != null && second != null) {
                sum += weight.getValue() * (first + second) / 2.0;
                total += weight.getValue();
            }
        }
        return Math.abs(score.path("composite").path("value").asDouble() - sum / total) < 1e-9;
    }

    private static Map<String, Integer> weights(JsonNode view, String question) {
        Map<String, Integer> weights = new HashMap<>();
        for (JsonNode item : view.path("items")) {
            if (item.path("question").asText().equals(question)) {
                item.path("content")
                        .path("criteria")
                        .forEach(c -> weights.put(
                                c.path("id").asText(), c.path("weight").asInt()));
            }
        }
        return weights;
    }

    /** The archived entries, once the archive has reached the entry with that text. */
    private static List<JsonNode> archive(Api reader, String session, String lastText) throws InterruptedException {
        long deadline = System.nanoTime() + RECOVERY.toNanos();
        while (true) {
            List<JsonNode> entries = new ArrayList<>();
            String next = "0";
            while (next != null) {
                JsonNode page = page(reader, "/api/sessions/" + session + "/entries?limit=100&after=" + next, deadline);
                page.path("items").forEach(entries::add);
                next = page.path("next").isNull() || page.path("next").isMissingNode()
                        ? null
                        : page.path("next").asText();
            }
            if (texts(entries, "chatted").contains(lastText)) {
                return entries;
            }
            assertTrue(System.nanoTime() < deadline, "the archive did not reach the end");
            TimeUnit.MILLISECONDS.sleep(200);
        }
    }

    /** Asks again while the answer is "not now", as a browser does. */
    private static JsonNode page(Api reader, String path, long deadline) throws InterruptedException {
        Api.Answer answer = reader.get(path);
        while (answer.status() == 503 && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(500);
            answer = reader.get(path);
        }
        return answer.ok();
    }

    /** Positions grow; those that are missing are other people's private entries. */
    private static void assertDense(List<JsonNode> entries) {
        long last = 0;
        for (JsonNode entry : entries) {
            assertTrue(entry.path("position").asLong() > last, "positions grow");
            last = entry.path("position").asLong();
        }
    }

    private static List<String> texts(List<JsonNode> entries, String kind) {
        return entries.stream()
                .filter(e -> e.path("kind").asText().equals(kind))
                .map(e -> e.path("data").path("text").asText())
                .toList();
    }

    /** A client may get an entry again after it resumed; by position it counts once. */
    private static List<String> withoutRepeats(List<JsonNode> entries) {
        Map<Long, String> byPosition = new java.util.TreeMap<>();
        entries.stream()
                .filter(e -> e.path("kind").asText().equals("chatted"))
                .forEach(e -> byPosition.put(
                        e.path("position").asLong(), e.path("data").path("text").asText()));
        return List.copyOf(byPosition.values());
    }
}
