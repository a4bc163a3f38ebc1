package dev.rehearsal.question.search.db;

import dev.rehearsal.question.search.SortOrder;

/**
 * An order as SQL. The key is text in the cursor and of the named type in the database.
 *
 * @param key expression to order by; holds one parameter, the searched text, if {@code ranked}
 * @param type of the expression
 */
record Ordering(String key, String type, boolean descending, boolean ranked) {

    static Ordering of(SortOrder order, boolean searchesText, Conditions.TextMatch match) {
        return switch (order) {
            case RELEVANCE -> searchesText ? rank(match) : updated();
            case TITLE -> new Ordering("lower(title)", "text", false, false);
            case UPDATED -> updated();
            case DIFFICULTY -> new Ordering("coalesce(difficulty, 9)", "integer", false, false);
        };
    }

    private static Ordering updated() {
        return new Ordering("cast(extract(epoch from updated_at) * 1000000 as bigint)", "bigint", true, false);
    }

    private static Ordering rank(Conditions.TextMatch match) {
        // Rounded, so that the same value comes back from the cursor's text.
        return switch (match) {
            case FULL_TEXT ->
                new Ordering(
                        "round(ts_rank_cd(search, websearch_to_tsquery('english', ?), 1)::numeric, 6)",
                        "numeric",
                        true,
                        true);
            case TRIGRAMS -> new Ordering("round(strict_word_similarity(?, title)::numeric, 6)", "numeric", true, true);
        };
    }

    /** The condition for what comes after a key and an id, both as parameters. */
    String after() {
        return "(sort_key " + (descending ? "<" : ">") + " cast(? as " + type + ") or (sort_key = cast(? as " + type
                + ") and id > ?))";
    }

    String orderBy() {
        return "sort_key " + (descending ? "desc" : "asc") + ", id";
    }
}
