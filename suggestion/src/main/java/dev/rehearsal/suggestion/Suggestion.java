package dev.rehearsal.suggestion;

import dev.rehearsal.suggestion.model.Interval;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is suggested for an answer. With a doubt there is no score to show; the coverage of the key points stands all the same.
 *
 * @param points what became of each key point, in their order
 * @param score 0 to 1
 * @param interval where the score that people would give lies, nine times in ten
 * @param doubt why the score should not be shown; none if it may be
 */
public record Suggestion(
        List<PointCoverage> points,
        double score,
        Interval interval,
        @Nullable Doubt doubt) {

    public Suggestion {
        points = List.copyOf(points);
    }

    /** Whether the suggestion abstains: there is no score to show. */
    public boolean abstains() {
        return doubt != null;
    }
}
