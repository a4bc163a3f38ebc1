package dev.rehearsal.bench.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A search as somebody would write it at the database's own prompt, over the same tables: the counts of all facets, and the 25 best with
 * their texts. It knows nothing of typing errors.
 */
final class BareSearch {

    private static final String MATCHES = " from findable_question where words @@ websearch_to_tsquery('english', ?)";
    private static final String LEVEL = " and (? = '' or level = ?)";
    private static final String COUNT =
            "select cell, count(*) from (select cell" + MATCHES + " limit 10001) found group by cell";
    private static final String COUNT_ALL = "select cell, count(*) from findable_question group by cell";
    private static final String BEST =
            "select q.id, q.title, q.level, q.kind, q.competency, q.difficulty, q.minutes, q.prompt, q.answer"
                    + " from (select question_id, ts_rank_cd(words, websearch_to_tsquery('english', ?), 1) as rank from (select question_id, words"
                    + MATCHES + LEVEL + " limit 1000) matching order by rank desc, question_id desc limit 25) best"
                    + " join question q on q.id = best.question_id order by rank desc, q.id desc";
    private static final String NEWEST =
            "select q.id, q.title, q.level, q.kind, q.competency, q.difficulty, q.minutes from question q"
                    + " join (select question_id, updated from findable_question where organisation_id = organisation_of_transaction()"
                    + LEVEL
                    + " order by updated desc, question_id desc limit 25) newest on q.id = question_id order by updated desc, q.id desc";

    private final Connection connection;

    /** On a connection whose transactions are those of an organisation. */
    BareSearch(Connection connection) throws SQLException {
        this.connection = connection;
        try (Statement statement = connection.createStatement()) {
            statement.execute("set enable_seqscan = off");
        }
    }

    void run(SearchMix.Search search) throws SQLException {
        boolean words = !search.text().isEmpty();
        try (Statement statement = connection.createStatement()) {
            statement.execute("set enable_indexscan = " + (words ? "off" : "on"));
        }
        if (words) {
            read(COUNT, search.text());
            read(BEST, search.text(), search.text(), search.level(), search.level());
        } else {
            read(COUNT_ALL);
            read(NEWEST, search.level(), search.level());
        }
        connection.commit();
    }

    private void read(String sql, String... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                int columns = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    for (int column = 1; column <= columns; column++) {
                        rows.getString(column);
                    }
                }
            }
        }
    }
}
