package dev.rehearsal.question.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of what was found.
 *
 * @param total of all pages
 * @param atLeast whether there are more than {@code total}, which then was not counted to the end; facets are of those counted
 * @param alike whether nothing has the searched words as they are written, and questions with words spelled alike are listed instead
 * @param next where the next page begins, or null after the last
 */
public record QuestionPage(
        List<QuestionSummary> items,
        int total,
        boolean atLeast,
        boolean alike,
        FacetCounts facets,
        @Nullable String next) {
    public QuestionPage {
        items = List.copyOf(items);
    }
}
