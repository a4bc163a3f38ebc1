package dev.rehearsal.scoring.recorded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rehearsal.contracts.CloudEvent;
import dev.rehearsal.contracts.SessionEvent;
import dev.rehearsal.scoring.session.ScoredSession;
import dev.rehearsal.scoring.session.SessionScore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Whatever delivery does to the events of the recorded interview, they come to the same scores, which are kept beside the recording.
 * Kafka keeps the order of a session's events; these tests do not count on it, so that a replay, a dead letter sent again or a
 * producer's retry may break it.
 */
class RecordedScoresTest {

    private static final int SEEDS = 500;
    private static final List<CloudEvent> EVENTS = RecordedEvents.inOrder();
    private static final ScoredSession STATE = Scorer.after(EVENTS).state();

    @Test
    void theRecordedEventsGiveTheScoresThatWereKept() throws IOException {
        // Given
        int ended = EVENTS.stream()
                .map(event -> event.data() instanceof SessionEvent.SessionEnded)
                .toList()
                .indexOf(true);
        // When
        Scores asItEnded = Scores.of(Scorer.after(EVENTS.subList(0, ended + 1)).state());
        Scores atLast = Scores.of(STATE);
        // Then
        assertKept("as-it-ended", asItEnded);
        assertKept("at-last", atLast);
        assertTrue(asItEnded.full().provisional());
        assertFalse(atLast.full().provisional());
    }

    @Test
    void inWhateverOrderEventsComeTheScoresAreTheSame() {
        for (int seed = 0; seed < SEEDS; seed++) {
            // Given
            Random random = new Random(seed);
            List<CloudEvent> delivered = new ArrayList<>(EVENTS);
            Collections.shuffle(delivered, random);
            // When
            Scorer scorer = new Scorer();
            polls(delivered, random).forEach(scorer::poll);
            // Then
            assertSame(scorer, "seed " + seed);
        }
    }

    @Test
    void anySingleEventMayComeFirstOrLast() {
        for (int i = 0; i < EVENTS.size(); i++) {
            // Given
            List<CloudEvent> late = new ArrayList<>(EVENTS);
            late.add(late.remove(i));
            List<CloudEvent> early = new ArrayList<>(EVENTS);
            early.addFirst(early.remove(i));
            // When
            Scorer first = Scorer.after(early);
            Scorer last = Scorer.after(late);
            // Then
            assertSame(first, "first: " + EVENTS.get(i));
            assertSame(last, "last: " + EVENTS.get(i));
        }
        assertSame(Scorer.after(EVENTS.reversed()), "backwards");
    }

    @Test
    void eventsThatComeTwiceOrMoreChangeNothing() {
        for (int seed = 0; seed < SEEDS; seed++) {
            // Given
            Random random = new Random(seed);
            List<CloudEvent> delivered = new ArrayList<>(EVENTS);
            for (CloudEvent event : EVENTS) {
                delivered.addAll(Collections.nCopies(random.nextInt(3), event));
            }
            Collections.shuffle(delivered, random);
            // When
            Scorer scorer = new Scorer();
            polls(delivered, random).forEach(scorer::poll);
            // Then
            assertSame(scorer, "seed " + seed);
        }
    }

    @Test
    void aDeliveryThatBreaksOffMayBeReplayedFromAnywhereBefore() {
        for (int seed = 0; seed < SEEDS; seed++) {
            // Given
            Random random = new Random(seed);
            List<CloudEvent> delivered = new ArrayList<>(EVENTS);
            Collections.shuffle(delivered, random);
            Scorer scorer = new Scorer();
            int next = 0;
            // When
            for (int breaks = random.nextInt(6); breaks > 0; breaks--) {
                int cut = next + random.nextInt(delivered.size() - next + 1);
                scorer.poll(delivered.subList(next, cut));
                scorer.pollAndCrash(delivered.subList(cut, cut + random.nextInt(delivered.size() - cut + 1)));
                next = random.nextInt(cut + 1);
            }
            polls(delivered.subList(next, delivered.size()), random).forEach(scorer::poll);
            // Then
            assertSame(scorer, "seed " + seed);
        }
    }

    @Test
    void theFoldItselfNeedsNoMemoryOfWhatItHasSeen() {
        for (int seed = 0; seed < SEEDS; seed++) {
            // Given
            Random random = new Random(seed);
            List<SessionEvent> delivered = new ArrayList<>();
            EVENTS.forEach(
                    event -> delivered.addAll(Collections.nCopies(1 + random.nextInt(2), (SessionEvent) event.data())));
            Collections.shuffle(delivered, random);
            // When
            SessionScore score = SessionScore.unknown(RecordedEvents.SESSION);
            for (SessionEvent event : delivered) {
                score = score.apply(event);
            }
            // Then
            assertEquals(STATE.score(), score, "seed " + seed);
        }
    }

    private static List<List<CloudEvent>> polls(List<CloudEvent> delivered, Random random) {
        List<List<CloudEvent>> polls = new ArrayList<>();
        for (int from = 0; from < delivered.size(); ) {
            int to = Math.min(delivered.size(), from + 1 + random.nextInt(12));
            polls.add(delivered.subList(from, to));
            from = to;
        }
        return polls;
    }

    private static void assertSame(Scorer scorer, String when) {
        assertEquals(STATE, scorer.state(), when);
        assertEquals(STATE.scored(), scorer.state().scored(), when);
        assertEquals(Scores.of(STATE), Scores.of(scorer.state()), when);
    }

    private static void assertKept(String moment, Scores scores) throws IOException {
        RecordedEvents.assertKept("scores/" + moment + "/full.json", scores.full());
        RecordedEvents.assertKept("scores/" + moment + "/ada.json", scores.ada());
        RecordedEvents.assertKept("scores/" + moment + "/ben.json", scores.ben());
    }
}
