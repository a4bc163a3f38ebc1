package dev.rehearsal.suggestion.evidence;

import java.util.List;
import java.util.Map;
import java.util.Set;

public record Evidence(Reading answer, List<PointMatch> matches, Map<String, Double> features) {
    public static Evidence of(Expected expected, Reading answer) {
        Set<String> given = expected.prompt().stems().keySet();
        List<PointMatch> matches = expected.points().stream().map(point -> PointMatch.of(point, answer, given)).toList();
        return new Evidence(answer, matches, Features.of(expected, answer, matches));
    }
}
