package dev.rehearsal.scoring.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.contracts.ScoreEvent;
import dev.rehearsal.contracts.SessionEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SessionScorePropertiesTest {

    private static final int SEEDS = 300;

    @Test
    void shuffledDeliveriesEndTheSame() {
        for (int seed = 0; seed < SEEDS; seed++) {
            // Given
            Random random = new Random(seed);
            Interview interview = Interview.random(random);
            List<SessionEvent> delivered = new ArrayList<>(interview.events());
            // When
            Collections.shuffle(delivered, random);
            // Then
            assertSame(interview, SessionScore.of(interview.session(), delivered), seed);
        }
    }

    @Test
    void doubledAndShuffledDeliveriesOneByOneEndTheSame() {
        for (int seed = 0; seed < SEEDS; seed++) {
            // Given
            Random random = new Random(seed);
            Interview interview = Interview.random(random);
            List<SessionEvent> delivered = new ArrayList<>(interview.events());
            interview.events().stream().filter(e -> random.nextBoolean()).forEach(delivered::add);
            Collections.shuffle(delivered, random);
            // When
            SessionScore score = SessionScore.unknown(interview.session());
            for (SessionEvent event : delivered) {
                score = score.apply(event);
            }
            // Then
            assertSame(interview, score, seed);
        }
    }

    @Test
    void aTruncatedDeliveryThatIsReplayedFromAnywhereEndsTheSame() {
        for (int seed = 0; seed < SEEDS; seed++) {
            // Given
            Random random = new Random(seed);
            Interview interview = Interview.random(random);
            List<SessionEvent> events = interview.events();
            int cut = random.nextInt(events.size());
            SessionScore truncated = SessionScore.of(interview.session(), events.subList(0, cut));
            // When
            SessionScore replayed = truncated.applyAll(events.subList(random.nextInt(cut + 1), events.size()));
            // Then
            assertSame(interview, replayed, seed);
        }
    }

    @Test
    void whatStandsIsEnoughToGoOnFrom() {
        for (int seed = 0; seed < SEEDS; seed++) {
            // Given
            Random random = new Random(seed);
            Interview interview = Interview.random(random);
            List<SessionEvent> delivered = new ArrayList<>(interview.events());
            Collections.shuffle(delivered, random);
            int cut = random.nextInt(delivered.size());
            SessionScore first = SessionScore.of(interview.session(), delivered.subList(0, cut));
            // When
            SessionScore restarted = SessionScore.of(
                            interview.session(), first.standing().values())
                    .applyAll(delivered.subList(cut, delivered.size()));
            // Then
            assertSame(interview, restarted, seed);
        }
    }

    @Test
    void whatOneInterviewerSeesDoesNotDependOnTheOthers() {
        for (int seed = 0; seed < SEEDS; seed++) {
            // Given
            Interview interview = Interview.random(new Random(seed));
            MemberId me = Interview.member(1);
            List<SessionEvent> withoutOthers = interview.events().stream()
                    .filter(event -> switch (event) {
                        case SessionEvent.RatingRecorded e -> e.interviewer().equals(me);
                        case SessionEvent.ScorecardAmended e -> e.interviewer().equals(me);
                        case SessionEvent.ScorecardSubmitted e ->
                            e.interviewer().equals(me);
                        default -> true;
                    })
                    .toList();
            // When
            SessionScore alone = SessionScore.of(interview.session(), withoutOthers);
            // Then
            assertEquals(alone, interview.score().asSeenBy(me), "seed " + seed);
            assertEquals(composite(interview.score(), me), composite(alone, me), "seed " + seed);
        }
    }

    private static List<ScoreEvent.InterviewerScore> composite(SessionScore score, MemberId interviewer) {
        return Composite.byInterviewer(score).stream()
                .filter(s -> s.interviewer().equals(interviewer))
                .toList();
    }

    private static void assertSame(Interview interview, SessionScore score, int seed) {
        assertEquals(interview.score(), score, "seed " + seed);
        assertEquals(Composite.of(interview.score()), Composite.of(score), "seed " + seed);
        assertEquals(Composite.byInterviewer(interview.score()), Composite.byInterviewer(score), "seed " + seed);
    }
}
