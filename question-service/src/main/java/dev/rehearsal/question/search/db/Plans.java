package dev.rehearsal.question.search.db;

import dev.rehearsal.platform.database.Database;

/**
 * How PostgreSQL is to go about a query, to the end of the transaction. It cannot weigh that itself: it takes the comparison of a text's
 * words to cost nothing, although each text is read from elsewhere for it.
 */
final class Plans {

    private Plans() {}

    /** The index of words says which rows. */
    static void findByWords(Database database) {
        set(database, "off", "off", "on");
    }

    /** Row after row in the order of an index, until there are enough with the words: right where most have them. */
    static void walkInOrder(Database database) {
        set(database, "off", "on", "off");
    }

    private static void set(Database database, String sequential, String index, String bitmap) {
        database.first(
                "select set_config('enable_seqscan', ?, true), set_config('enable_indexscan', ?, true),"
                        + " set_config('enable_bitmapscan', ?, true)",
                row -> true,
                sequential,
                index,
                bitmap);
    }
}
