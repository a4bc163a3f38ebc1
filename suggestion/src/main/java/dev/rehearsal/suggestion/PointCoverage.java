package dev.rehearsal.suggestion;

import dev.rehearsal.suggestion.evidence.Coverage;
import dev.rehearsal.suggestion.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one key point.
 *
 * @param point its id
 * @param text what it says
 * @param weight how much it counts
 * @param coverage whether the answer says it
 * @param strength how much in the answer speaks for it, 0 to 1
 * @param statement the statement of the answer that comes closest; none if the point is missing
 * @param words the words of the answer that match words of the point, in their order; none if the point is missing
 */
public record PointCoverage(
        String point,
        String text,
        double weight,
        Coverage coverage,
        double strength,
        @Nullable Span statement,
        List<Span> words) {

    public PointCoverage {
        words = List.copyOf(words);
    }
}
