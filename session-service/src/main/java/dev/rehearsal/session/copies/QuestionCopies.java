package dev.rehearsal.session.copies;

import dev.rehearsal.contracts.EventJson;
import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.contracts.QuestionContent;
import dev.rehearsal.contracts.QuestionId;
import dev.rehearsal.platform.database.Database;
import dev.rehearsal.platform.database.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Every published version of every question seen. All methods need a transaction of the organisation. */
@ApplicationScoped
public class QuestionCopies {

    private final Database database;

    public QuestionCopies(Database database) {
        this.database = database;
    }

    /** A version with its text. */
    public record QuestionVersion(QuestionId question, int version, QuestionContent content) {}

    void keep(OrganisationId organisation, QuestionVersion published) {
        database.update(
                "insert into question_version (organisation_id, question_id, version, content) values (?, ?, ?, ?)"
                        + " on conflict (question_id, version) do nothing",
                organisation.value(),
                published.question().value(),
                published.version(),
                new String(EventJson.write(published.content()), StandardCharsets.UTF_8));
    }

    public Optional<QuestionVersion> find(QuestionId question, int version) {
        return database.first(
                "select question_id, version, content from question_version where question_id = ? and version = ?",
                QuestionCopies::read,
                question.value(),
                version);
    }

    /** The latest version seen. */
    public Optional<QuestionVersion> latest(QuestionId question) {
        return database.first(
                "select question_id, version, content from question_version where question_id = ?"
                        + " order by version desc limit 1",
                QuestionCopies::read,
                question.value());
    }

    private static QuestionVersion read(Row row) {
        try {
            return new QuestionVersion(
                    new QuestionId(row.uuid("question_id")),
                    row.integer("version"),
                    EventJson.read(row.text("content").getBytes(StandardCharsets.UTF_8), QuestionContent.class));
        } catch (EventJson.UnreadableEvent e) {
            throw new IllegalStateException("a question kept cannot be read", e);
        }
    }
}
