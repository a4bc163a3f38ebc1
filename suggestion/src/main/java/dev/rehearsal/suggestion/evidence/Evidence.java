package dev.rehearsal.suggestion.evidence;

import java.util.List;
import java.util.Set;

/**
 * What there is to say about an answer before any model has spoken.
 *
 * @param answer the answer, as read
 * @param matches what speaks for each key point, in their order
 * @param features one number for each {@link Feature}, in their order
 */
@SuppressWarnings("ArrayRecordComponent") // Goes into a model; nobody compares them.
public record Evidence(Reading answer, List<PointMatch> matches, double[] features) {

    /** Holds an answer against what was expected. */
    public static Evidence of(Expected expected, Reading answer) {
        Set<String> given = expected.prompt().stems().keySet();
        List<PointMatch> matches = expected.points().stream()
                .map(point -> PointMatch.of(point, answer, given))
                .toList();
        return new Evidence(answer, matches, Features.of(expected, answer, matches));
    }

    /** How much of the key points the answer covers, by weight, 0 to 1. */
    public double covered() {
        double sum = 0;
        double weight = 0;
        for (PointMatch match : matches) {
            sum += match.point().weight() * match.coverage().share();
            weight += match.point().weight();
        }
        return weight == 0 ? 0 : sum / weight;
    }
}
