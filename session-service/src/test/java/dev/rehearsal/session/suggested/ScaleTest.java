package dev.rehearsal.session.suggested;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.rehearsal.contracts.QuestionId;
import dev.rehearsal.suggestion.Doubt;
import dev.rehearsal.suggestion.PointCoverage;
import dev.rehearsal.suggestion.Suggestion;
import dev.rehearsal.suggestion.evidence.Coverage;
import dev.rehearsal.suggestion.model.Interval;
import dev.rehearsal.suggestion.text.Span;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScaleTest {

    @Test
    void theScaleIsLaidEvenlyOverTheLevels() {
        assertEquals(1, Scale.level(0));
        assertEquals(2, Scale.level(1 / 3.0));
        assertEquals(2.5, Scale.level(0.5));
        assertEquals(4, Scale.level(1));
    }

    @Test
    void aScoreComesWithItsIntervalAndTheWordsThatMatched() {
        // When
        SuggestedScore shown = of(null);
        // Then
        assertEquals(SuggestedScore.State.READY, shown.state());
        assertEquals(List.of(2.5, 1.6, 3.4), List.of(shown.level(), shown.low(), shown.high()));
        assertEquals(
                new SuggestedScore.SuggestedPoint("Split by time", SuggestedScore.PointState.PARTLY, List.of("time")),
                shown.points().getFirst());
    }

    @Test
    void withADoubtThereAreThePointsAndNoScore() {
        // When
        SuggestedScore doubted = of(Doubt.UNSURE);
        // Then
        assertEquals(SuggestedScore.State.ABSTAINS, doubted.state());
        assertEquals(SuggestedScore.Uncertainty.UNSURE, doubted.doubt());
        assertNull(doubted.level());
        assertNull(doubted.low());
        assertNull(doubted.high());
        assertEquals(1, doubted.points().size());
    }

    private static SuggestedScore of(@Nullable Doubt doubt) {
        return Scale.of(
                new QuestionId(new UUID(1, 1)),
                2,
                new Suggestion(
                        List.of(new PointCoverage(
                                "split",
                                "Split by time",
                                3,
                                Coverage.PARTLY,
                                0.5,
                                new Span(0, 8, "The time"),
                                List.of(new Span(4, 8, "time")))),
                        0.5,
                        new Interval(0.2, 0.8),
                        doubt));
    }
}
