package dev.rehearsal.question.search.db;

import dev.rehearsal.question.search.SortOrder;

/**
 * An order as SQL. The key is text in the cursor and of the named type in the database.
 *
 * @param key column of the index; of a row of ranked ones for the best match
 * @param type of the key
 */
record Ordering(String key, String type, boolean descending) {

    static Ordering of(SortOrder order, boolean searchesText) {
        return switch (order) {
            case RELEVANCE -> searchesText ? new Ordering("rank", "numeric", true) : updated();
            case TITLE -> new Ordering("title", "text", false);
            case UPDATED -> updated();
            case DIFFICULTY -> new Ordering("difficulty", "smallint", false);
        };
    }

    private static Ordering updated() {
        return new Ordering("updated", "bigint", true);
    }

    boolean byRank() {
        return key.equals("rank");
    }

    /** The condition for what comes after a key and an id, both as parameters. */
    String after() {
        return "(" + key + ", question_id) " + (descending ? "<" : ">") + " (cast(? as " + type + "), ?)";
    }

    String orderBy(String prefix) {
        String direction = descending ? " desc" : "";
        return prefix + key + direction + ", " + prefix + "question_id" + direction;
    }
}
