package dev.rehearsal.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rehearsal.client.Api;
import dev.rehearsal.client.Interview;
import dev.rehearsal.client.LiveRoom;
import dev.rehearsal.client.ScoreStream;
import dev.rehearsal.client.Team;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * A live room in which one interviewer rates one criterion over and over, and a reviewer follows the score. With a single rating the
 * composite equals its level, so a pushed value tells which of the last presses it shows: levels go round 1, 2, 3, 4.
 */
final class RatedRoom implements AutoCloseable {

    private record Press(int level, long at) {}

    private final LiveRoom room;
    private final ScoreStream scores;
    private final String question;
    private final String criterion;
    private final Deque<Press> open = new ArrayDeque<>();
    private List<Long> nanos = new ArrayList<>();
    private long pressed;
    private int next;

    private RatedRoom(LiveRoom room, ScoreStream scores, String question, String criterion) {
        this.room = room;
        this.scores = scores;
        this.question = question;
        this.criterion = criterion;
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
        return new RatedRoom(
                room, scores, question, Interview.criteria(view, question).getFirst());
    }

    synchronized void press() {
        int level = 1 + next++ % 4;
        pressed++;
        open.add(new Press(level, System.nanoTime()));
        room.send(
                "rated",
                Api.object()
                        .put("question", question)
                        .put("criterion", criterion)
                        .put("level", level));
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
        int level = (int) Math.round(score.path("composite").path("value").asDouble());
        if (open.stream().noneMatch(p -> p.level() == level)) {
            return;
        }
        // A push may stand for several presses: all up to the one it shows were folded by then.
        while (!open.isEmpty()) {
            Press press = open.remove();
            nanos.add(now - press.at());
            if (press.level() == level) {
                return;
            }
        }
    }
}
