package dev.rehearsal.scoring.question;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rehearsal.contracts.EventJson;
import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.contracts.QuestionContent;
import dev.rehearsal.contracts.QuestionEvent.QuestionPublished;
import dev.rehearsal.contracts.QuestionId;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Names of published question versions. Every method needs a transaction of the organisation that asks. */
@ApplicationScoped
public class Questions {

    private static final String SAVE = """
            insert into question_version (organisation_id, question_id, version, title, criteria)
            values (?, ?, ?, ?, ?::jsonb) on conflict do nothing
            """;
    // The version wanted if it is there, else the nearest below it, else whatever is known of the question.
    private static final String FIND = """
            select version, title, criteria from question_version where question_id = ?
            order by version <= ? desc, case when version <= ? then -version else version end limit 1
            """;

    private final AgroalDataSource dataSource;

    public Questions(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Keeps the names of a version; a version never changes, so one that is there stays. */
    public void save(OrganisationId organisation, QuestionPublished published) {
        Map<String, String> criteria = new LinkedHashMap<>();
        for (QuestionContent.Criterion criterion : published.content().criteria()) {
            criteria.put(criterion.id(), criterion.name());
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(SAVE)) {
            insert.setObject(1, organisation.value());
            insert.setObject(2, published.question().value());
            insert.setInt(3, published.version());
            insert.setString(4, published.content().title());
            insert.setString(5, new String(EventJson.write(criteria), StandardCharsets.UTF_8));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("a question's names could not be saved", e);
        }
    }

    /** The names of a version, or of the nearest known one; empty if the question was never published to us. */
    public Optional<QuestionNames> find(QuestionId question, int version) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(FIND)) {
            select.setObject(1, question.value());
            select.setInt(2, version);
            select.setInt(3, version);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new QuestionNames(row.getInt(1), row.getString(2), criteria(row.getString(3))))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a question's names could not be read", e);
        }
    }

    private static Map<String, String> criteria(String json) {
        try {
            JsonNode tree = EventJson.tree(json.getBytes(StandardCharsets.UTF_8));
            Map<String, String> names = new LinkedHashMap<>();
            tree.properties()
                    .forEach(entry -> names.put(entry.getKey(), entry.getValue().asText()));
            return names;
        } catch (EventJson.UnreadableEvent e) {
            throw new IllegalStateException("criterion names cannot be read any more", e);
        }
    }
}
