package dev.rehearsal.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rehearsal.client.Api;
import dev.rehearsal.client.Interview;
import dev.rehearsal.client.LiveRoom;
import dev.rehearsal.client.ScoreStream;
import dev.rehearsal.system.Archive.Sent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
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
        String first = cast.first().id();
        String second = cast.second().id();
        List<Sent> chats = new ArrayList<>();
        List<Sent> ratings = new ArrayList<>();
        List<Sent> otherRatings = new ArrayList<>();
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
                    ObjectNode line = Api.object().put("text", "line " + spoken);
                    chats.add(send(rooms.candidate(), cast.candidateId(), "chatted", line));
                    String criterion = criteria.get(spoken % criteria.size());
                    ratings.add(
                            send(rooms.first(), first, "rated", MainJobIT.rating(question, criterion, 1 + spoken % 3)));
                    otherRatings.add(send(
                            rooms.second(),
                            second,
                            "rated",
                            MainJobIT.rating(question, criterion, 1 + spoken / 5 % 4)));
                    spoken++;
                    TimeUnit.MILLISECONDS.sleep(100);
                }
                product.product().awaitRestart(part, pid);
                for (List<Sent> all : List.of(chats, ratings, otherRatings)) {
                    for (Sent one : all) {
                        one.position().get(RECOVERY.toMillis(), TimeUnit.MILLISECONDS);
                    }
                }
            }

            // Then everything that was acknowledged is in the archive, once, in order, and as it was sent
            Archive archive = Archive.read(
                    List.of(cast.first().api(), cast.second().api()),
                    session,
                    RECOVERY,
                    a -> a.of(cast.candidateId(), "chatted").size() >= chats.size()
                            && a.of(first, "rated").size() >= ratings.size()
                            && a.of(second, "rated").size() >= otherRatings.size());
            archive.assertDense();
            archive.assertHolds(chats);
            archive.assertHolds(ratings);
            archive.assertHolds(otherRatings);

            // and in every open room
            List<String> said = chats.stream()
                    .map(chat -> chat.data().path("text").asText())
                    .toList();
            for (LiveRoom room : List.of(rooms.first(), rooms.second(), rooms.candidate())) {
                room.await(
                        "the last line",
                        RECOVERY,
                        r -> withoutRepeats(r.entries()).contains(said.getLast()));
                assertEquals(said, withoutRepeats(room.entries()));
                assertTrue(room.welcomes() > 1, "it reconnected by itself");
            }

            // and the scores, of the service that came back, equal the fold of the archive's ratings
            scores.awaitConnections(2, RECOVERY);
            Map<String, Integer> lastRating = archive.lastRatings();
            scores.await(
                    "scores of all ratings",
                    RECOVERY,
                    s -> s.path("composite").path("ratings").asInt() == lastRating.size()
                            && matches(s, weights(view, question), lastRating, List.of(first, second)));
        }
    }

    private static Sent send(LiveRoom room, String author, String kind, ObjectNode data) {
        return new Sent(author, kind, data, room.send(kind, data));
    }

    /** The question's score is the weighted mean of the criteria, each the mean of the interviewers' last ratings. */
    private static boolean matches(
            JsonNode score, Map<String, Integer> weights, Map<String, Integer> lastRating, List<String> interviewers) {
        double sum = 0;
        double total = 0;
        for (Map.Entry<String, Integer> weight : weights.entrySet()) {
            OptionalDouble mean = interviewers.stream()
                    .map(interviewer -> lastRating.get(interviewer + "/" + weight.getKey()))
                    .filter(Objects::nonNull)
                    .mapToInt(Integer::intValue)
                    .average();
            if (mean.isPresent()) {
                sum += weight.getValue() * mean.getAsDouble();
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
