package dev.rehearsal.scoring.session.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.contracts.QuestionId;
import dev.rehearsal.contracts.SessionEvent;
import dev.rehearsal.scoring.question.Titles;
import dev.rehearsal.scoring.session.Interview;
import dev.rehearsal.scoring.session.ScoredSession;
import dev.rehearsal.scoring.session.SessionScore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OwnScoreViewTest {

    private static final MemberId ME = Interview.member(1);

    @Test
    void nothingInTheViewChangesWithWhatOthersDo() {
        for (int seed = 0; seed < 200; seed++) {
            // Given
            Interview interview = Interview.random(new Random(seed));
            List<SessionEvent> mine = interview.events().stream()
                    .filter(event -> switch (event) {
                        case SessionEvent.RatingRecorded e -> e.interviewer().equals(ME);
                        case SessionEvent.ScorecardAmended e -> e.interviewer().equals(ME);
                        case SessionEvent.ScorecardSubmitted e ->
                            e.interviewer().equals(ME);
                        default -> true;
                    })
                    .toList();
            // When
            OwnScoreView all =
                    view(interview.events(), interview, interview.events().size());
            OwnScoreView alone = view(mine, interview, mine.size());
            // Then
            assertEquals(alone, all, "seed " + seed);
            assertFalse(all.toString().contains(Interview.member(2).toString()), "seed " + seed);
            assertFalse(all.toString().contains(Interview.member(3).toString()), "seed " + seed);
        }
    }

    @Test
    void aRatingOfOnesOwnMovesTheRevisionEvenIfTheNumbersStay() {
        // Given
        Interview interview = Interview.random(new Random(1));
        List<SessionEvent> events = new ArrayList<>(interview.events());
        SessionEvent.RatingRecorded again = interview.events().stream()
                .filter(SessionEvent.RatingRecorded.class::isInstance)
                .map(SessionEvent.RatingRecorded.class::cast)
                .filter(rating -> rating.interviewer().equals(ME))
                .map(rating -> new SessionEvent.RatingRecorded(
                        rating.session(),
                        ME,
                        rating.question(),
                        rating.version(),
                        rating.criterion(),
                        rating.level(),
                        100_000,
                        rating.at()))
                .findFirst()
                .orElseThrow();
        // When
        events.add(again);
        long revision = view(events, interview, 9).revision();
        // Then
        assertEquals(100_000, revision);
    }

    @Test
    void anotherRevisionAloneIsNotWorthShowing() {
        // Given
        Interview interview = Interview.random(new Random(1));
        OwnScoreView before = view(interview.events(), interview, 9);
        // When
        OwnScoreView after = view(interview.events(), interview, 12);
        OwnScoreView changed = view(interview.events().subList(0, 3), interview, 12);
        // Then
        assertTrue(after.showsTheSameAs(before));
        assertFalse(changed.showsTheSameAs(before));
    }

    private static OwnScoreView view(List<SessionEvent> events, Interview interview, long revision) {
        return OwnScoreView.of(
                new ScoredSession(SessionScore.of(interview.session(), events), revision, Instant.EPOCH, Instant.EPOCH),
                ME,
                new Titles() {
                    @Override
                    public String title(QuestionId question, int version) {
                        return "a title";
                    }

                    @Override
                    public String criterion(QuestionId question, int version, String criterion) {
                        return criterion;
                    }
                });
    }
}
