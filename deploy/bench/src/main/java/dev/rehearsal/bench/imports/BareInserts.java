package dev.rehearsal.bench.imports;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The reference: the rows that an import has made, put once more into the same table under new ids, indexes and trigger included, by
 * nothing but JDBC: one statement for each row in batches of 100, and a commit after each batch.
 */
final class BareInserts implements AutoCloseable {

    private static final int BATCH = 100;
    private static final String COLUMNS =
            "id, organisation_id, status, revision, version, draft, published, updated_at, updated_by, import_id, import_number,"
                    + " title, level, kind, competency, difficulty, minutes, has_code, prompt, answer";
    private static final int COUNT = COLUMNS.split(",", -1).length;

    private final Connection connection;

    BareInserts(int port, String password) throws SQLException {
        connection = DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/questions", "questions", password);
    }

    /** Seconds that the rows of an organisation take. */
    double seconds(String organisation) throws SQLException {
        List<Object[]> rows = rows(organisation);
        connection.setAutoCommit(false);
        long start = System.nanoTime();
        insert(rows);
        return (System.nanoTime() - start) / 1e9;
    }

    private List<Object[]> rows(String organisation) throws SQLException {
        List<Object[]> rows = new ArrayList<>();
        try (PreparedStatement setting =
                        connection.prepareStatement("select set_config('rehearsal.organisation', ?, false)");
                Statement statement = connection.createStatement()) {
            setting.setString(1, organisation);
            setting.execute();
            ResultSet result = statement.executeQuery(
                    "select " + COLUMNS + " from question where organisation_id = organisation_of_transaction()");
            while (result.next()) {
                Object[] row = new Object[COUNT];
                for (int i = 0; i < COUNT; i++) {
                    row[i] = result.getObject(i + 1);
                }
                row[0] = UUID.randomUUID();
                rows.add(row);
            }
        }
        return rows;
    }

    private void insert(List<Object[]> rows) throws SQLException {
        String parameters = "?, ".repeat(COUNT - 1) + "?";
        try (PreparedStatement insert =
                connection.prepareStatement("insert into question (" + COLUMNS + ") values (" + parameters + ")")) {
            for (int i = 0; i < rows.size(); i++) {
                for (int j = 0; j < COUNT; j++) {
                    insert.setObject(j + 1, rows.get(i)[j]);
                }
                insert.addBatch();
                if ((i + 1) % BATCH == 0 || i + 1 == rows.size()) {
                    insert.executeBatch();
                    connection.commit();
                }
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
