package dev.rehearsal.bench.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Questions made of sentences of the built-in ones, drawn at random: their words are as frequent as in real questions. */
final class GeneratedBank {

    private static final int BATCH = 200;
    private static final int PROMPT = 6;
    private static final int ANSWER = 24;
    private static final List<String> LEVELS = List.of("junior", "intermediate", "senior", "staff");
    private static final List<String> KINDS =
            List.of("concept", "comparison", "scenario", "troubleshooting", "coding", "system-design");
    private static final List<String> COMPETENCIES = List.of(
            "ml-fundamentals",
            "model-evaluation",
            "data-preparation",
            "classical-ml",
            "deep-learning",
            "nlp",
            "mlops",
            "statistics");
    private static final String INSERT = """
            insert into question (id, organisation_id, status, revision, version, draft, published, updated_at, title, level, kind,
                competency, difficulty, minutes, has_code, prompt, answer)
            values (?, ?, 'published', 1, 1, null, jsonb_build_object('title', cast(? as text)), ?, ?, ?, ?, ?, ?, ?, false, ?, ?)
            """;

    private final Random random = new Random(20_261_122);
    private final List<String> sentences;

    private GeneratedBank(List<String> sentences) {
        this.sentences = sentences;
    }

    /** Reads what to draw from. */
    static GeneratedBank of(Connection connection) throws SQLException {
        List<String> sentences = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select prompt || ' ' || answer from question where organisation_id = '00000000-0000-0000-0000-000000000000' order by id")) {
            while (rows.next()) {
                for (String sentence : rows.getString(1).split("(?<=[.:?])\\s+", -1)) {
                    if (sentence.length() >= 30 && sentence.length() <= 300) {
                        sentences.add(sentence);
                    }
                }
            }
        }
        return new GeneratedBank(sentences);
    }

    /** Writes so many questions of that organisation. */
    void write(Connection connection, UUID organisation, int questions) throws SQLException {
        Instant newest = Instant.now();
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (int number = 0; number < questions; number++) {
                String title = title();
                insert.setObject(1, new UUID(random.nextLong(), random.nextLong()));
                insert.setObject(2, organisation);
                insert.setString(3, title);
                insert.setTimestamp(4, Timestamp.from(newest.minusSeconds(number)));
                insert.setString(5, title);
                insert.setString(6, LEVELS.get(random.nextInt(LEVELS.size())));
                insert.setString(7, KINDS.get(random.nextInt(KINDS.size())));
                insert.setString(8, COMPETENCIES.get(random.nextInt(COMPETENCIES.size())));
                insert.setInt(9, 1 + random.nextInt(5));
                insert.setInt(10, 5 + random.nextInt(20));
                insert.setString(11, text(PROMPT));
                insert.setString(12, text(ANSWER));
                insert.addBatch();
                if (number % BATCH == BATCH - 1) {
                    insert.executeBatch();
                    connection.commit();
                }
            }
            insert.executeBatch();
            connection.commit();
        }
    }

    /** A sentence, any. */
    String sentence() {
        return sentences.get(random.nextInt(sentences.size()));
    }

    private String title() {
        String sentence = sentence();
        return sentence.length() <= 100 ? sentence : sentence.substring(0, 100);
    }

    private String text(int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(sentence()).append(' ');
        }
        return text.toString();
    }
}
