package dev.rehearsal.question.search;

import java.util.List;

/** Counts of each facet's values, most frequent first. */
public record FacetCounts(
        List<FacetCount> level, List<FacetCount> kind, List<FacetCount> competency, List<FacetCount> status) {
    public FacetCounts {
        level = List.copyOf(level);
        kind = List.copyOf(kind);
        competency = List.copyOf(competency);
        status = List.copyOf(status);
    }
}
