package dev.rehearsal.question.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of what was found.
 *
 * @param total of all pages
 * @param next where the next page begins, or null after the last
 */
public record QuestionPage(
        List<QuestionSummary> items,
        int total,
        FacetCounts facets,
        @Nullable String next) {
    public QuestionPage {
        items = List.copyOf(items);
    }
}
