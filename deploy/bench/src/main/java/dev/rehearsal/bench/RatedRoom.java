package dev.rehearsal.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rehearsal.client.Api;
import dev.rehearsal.client.Interview;
import dev.rehearsal.client.LiveRoom;
import dev.rehearsal.client.ScoreStream;
import dev.rehearsal.client.Team;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * A live room in which one interviewer rates the criteria of one question over and over, and a reviewer follows the score. The levels go
 * through a {@link LevelCode}, so a pushed score tells which press it shows, however many were folded into it.
 */
final class RatedRoom implements AutoCloseable {

    private static final int MOST_CRITERIA = 4;

    private record Press(int number, long at) {}

    private final LiveRoom room;
    private final ScoreStream scores;
    private final String question;
    private final List<String> criteria;
    private final LevelCode code;
    private final Deque<Press> open = new ArrayDeque<>();
    private List<Long> nanos = new ArrayList<>();
    private long pressed;
    private int next;

    private RatedRoom(LiveRoom room, ScoreStream scores, String question, List<String> criteria) {
        this.room = room;
        this.scores = scores;
        this.question = question;
        this.criteria = criteria;
        this.code = new LevelCode(criteria.size());
        scores.onScore(this::seen);
    }

    static RatedRoom open(Team.Person interviewer, Api reviewer, int number) throws InterruptedException {
        Interview interview = Interview.schedule(
                interviewer.api(),
                Interview.kitNamed(interviewer.api(), "Senior"),
                "Benchmark " + number,
                "A. Candidate",
                List.of(interviewer.id()),
                Instant.now().plusSeconds(60),
                45);
        LiveRoom room = interview.enter(interviewer.api(), interviewer.name());
        room.sendAndWait("started", Api.object(), Interview.PATIENCE);
        String question = interview.questions().getFirst();
        room.sendAndWait("asked", Api.object().put("question", question), Interview.PATIENCE);
        JsonNode view = room.view();
        if (view == null) {
            throw new IllegalStateException("a welcomed room has a view");
        }
        ScoreStream scores = reviewer.scores(interview.id());
        scores.await("the first score", Interview.PATIENCE, s -> true);
        List<String> all = Interview.criteria(view, question);
        RatedRoom rated = new RatedRoom(room, scores, question, all.subList(0, Math.min(MOST_CRITERIA, all.size())));
        rated.begin();
        return rated;
    }

    /** Every criterion has a level, those of the last number, so that the first press makes it the first. */
    private void begin() throws InterruptedException {
        List<Integer> last = code.levels(code.size() - 1);
        for (int i = 0; i < criteria.size(); i++) {
            room.sendAndWait("rated", rating(criteria.get(i), last.get(i)), Interview.PATIENCE);
        }
        scores.await(
                "a score of every criterion",
                Interview.PATIENCE,
                score -> levels(score).equals(last));
    }

    synchronized void press() {
        int number = next;
        next = (next + 1) % code.size();
        pressed++;
        open.add(new Press(number, System.nanoTime()));
        int changed = code.changed(number);
        room.send("rated", rating(criteria.get(changed), code.levels(number).get(changed)));
    }

    private ObjectNode rating(String criterion, int level) {
        return Api.object()
                .put("question", question)
                .put("criterion", criterion)
                .put("level", level);
    }

    /** Starts counting anew, after the warm-up. */
    synchronized void forget() {
        open.clear();
        nanos = new ArrayList<>();
        pressed = 0;
    }

    synchronized List<Long> latencies() {
        return List.copyOf(nanos);
    }

    synchronized long pressed() {
        return pressed;
    }

    @Override
    public void close() {
        scores.close();
        room.close();
    }

    private synchronized void seen(JsonNode score) {
        long now = System.nanoTime();
        OptionalInt shown = code.number(levels(score));
        if (shown.isEmpty() || open.stream().noneMatch(press -> press.number() == shown.getAsInt())) {
            return;
        }
        // A push may stand for several presses: all up to the one it shows were folded by then.
        while (!open.isEmpty()) {
            Press press = open.remove();
            nanos.add(now - press.at());
            if (press.number() == shown.getAsInt()) {
                return;
            }
        }
    }

    /** The levels of the criteria in a pushed score, with a single interviewer; 0 where there is none. */
    private List<Integer> levels(JsonNode score) {
        Map<String, Integer> byCriterion = new HashMap<>();
        for (JsonNode one : score.path("questions")) {
            if (one.path("question").asText().equals(question)) {
                one.path("criteria")
                        .forEach(criterion -> byCriterion.put(
                                criterion.path("criterion").asText(),
                                criterion.path("score").path("value").asInt()));
            }
        }
        return criteria.stream()
                .map(criterion -> byCriterion.getOrDefault(criterion, 0))
                .toList();
    }
}
