package dev.rehearsal.question.bank.db;

import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.contracts.QuestionContent;
import dev.rehearsal.contracts.QuestionId;
import dev.rehearsal.platform.database.Database;
import dev.rehearsal.platform.database.Row;
import dev.rehearsal.platform.outbox.Outbox;
import dev.rehearsal.question.bank.Change;
import dev.rehearsal.question.bank.Origin;
import dev.rehearsal.question.bank.Question;
import dev.rehearsal.question.bank.QuestionStatus;
import dev.rehearsal.question.bank.QuestionVersion;
import dev.rehearsal.question.bank.Questions;
import dev.rehearsal.question.content.DraftContent;
import dev.rehearsal.question.editorial.AnsweredWarning;
import dev.rehearsal.question.editorial.Editorial;
import dev.rehearsal.question.editorial.HistoryEntry;
import dev.rehearsal.question.editorial.db.StoredHistory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps questions in PostgreSQL, and their events in the outbox, in the transaction at hand. */
@ApplicationScoped
public class StoredQuestions implements Questions {

    private static final String COLUMNS =
            "id, organisation_id, status, revision, version, draft, published, updated_at, updated_by,"
                    + " import_id, import_number, editorial";

    private static final String INSERT = """
            insert into question (id, organisation_id, status, revision, version, draft, published, updated_at, updated_by,
                import_id, import_number, editorial, title, level, kind, competency, difficulty, minutes, has_code, prompt, answer)
            values (?, ?, ?, ?, ?, cast(? as jsonb), cast(? as jsonb), ?, ?, ?, ?, cast(? as jsonb), ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String UPDATE = """
            update question set status = ?, revision = ?, version = ?, draft = cast(? as jsonb), published = cast(? as jsonb),
                updated_at = ?, updated_by = ?, editorial = cast(? as jsonb), title = ?, level = ?, kind = ?, competency = ?, difficulty = ?, minutes = ?,
                has_code = ?, prompt = ?, answer = ?
            where id = ? and revision = ?
            """;

    private static final String VERSION_COLUMNS = "question_id, version, content, published_at, published_by, warnings";

    private static final int MOST_VERSIONS = 100;

    private final Database database;
    private final Outbox outbox;
    private final StoredHistory history;

    public StoredQuestions(Database database, StoredHistory history, Outbox outbox) {
        this.database = database;
        this.history = history;
        this.outbox = outbox;
    }

    @Override
    public Optional<Question> find(QuestionId id) {
        return database.first(
                "select " + COLUMNS + " from question where id = ?", StoredQuestions::question, id.value());
    }

    @Override
    public Optional<Question> findForChange(QuestionId id) {
        Optional<Question> locked = database.first(
                "select " + COLUMNS + " from question where id = ? for update", StoredQuestions::question, id.value());
        // Rows of the built-in bank are not the organisation's to lock; it may still read them.
        return locked.isPresent() ? locked : find(id);
    }

    private static Question question(Row row) {
        UUID guide = row.uuidOrNull("import_id");
        return new Question(
                new QuestionId(row.uuid("id")),
                new OrganisationId(row.uuid("organisation_id")),
                QuestionStatus.of(row.text("status")),
                row.integer("revision"),
                row.integerOrNull("version"),
                row.jsonOrNull("draft", DraftContent.class),
                row.jsonOrNull("published", QuestionContent.class),
                row.instant("updated_at"),
                row.uuidOrNull("updated_by"),
                guide == null ? null : new Origin(guide, row.integer("import_number")),
                editorial(row));
    }

    /** Of a question that was kept before there was a workflow, nobody was asked anything. */
    private static Editorial editorial(Row row) {
        Editorial kept = row.jsonOrNull("editorial", Editorial.class);
        return kept == null ? Editorial.begun(row.uuidOrNull("updated_by")) : kept;
    }

    @Override
    public void add(Question question) {
        SearchText text = SearchText.of(question.shown());
        Origin origin = question.origin();
        database.update(
                INSERT,
                question.id().value(),
                question.organisation().value(),
                question.status().wireName(),
                question.revision(),
                question.version(),
                Row.json(question.draft()),
                Row.json(question.published()),
                question.updatedAt(),
                question.updatedBy(),
                origin == null ? null : origin.guide(),
                origin == null ? null : origin.number(),
                Row.json(question.editorial()),
                text.title(),
                text.level(),
                text.kind(),
                text.competency(),
                text.difficulty(),
                text.minutes(),
                text.hasCode(),
                text.prompt(),
                text.answer());
        HistoryEntry beginning = question.beginning();
        if (beginning != null) {
            history.add(question.organisation(), question.id(), beginning);
        }
    }

    @Override
    public void keep(Change change) {
        Question question = change.question();
        SearchText text = SearchText.of(question.shown());
        int changed = database.update(
                UPDATE,
                question.status().wireName(),
                question.revision(),
                question.version(),
                Row.json(question.draft()),
                Row.json(question.published()),
                question.updatedAt(),
                question.updatedBy(),
                Row.json(question.editorial()),
                text.title(),
                text.level(),
                text.kind(),
                text.competency(),
                text.difficulty(),
                text.minutes(),
                text.hasCode(),
                text.prompt(),
                text.answer(),
                question.id().value(),
                question.revision() - 1);
        if (changed != 1) {
            throw new IllegalStateException("question " + question.id() + " was not at the expected revision");
        }
        if (change.version() != null) {
            addVersion(question.organisation(), change.version());
        }
        HistoryEntry entry = change.history();
        if (entry != null) {
            history.add(question.organisation(), question.id(), entry);
        }
        change.events().forEach(event -> outbox.append(question.organisation(), event, question.updatedAt()));
    }

    private void addVersion(OrganisationId organisation, QuestionVersion version) {
        database.update(
                "insert into question_version (question_id, version, organisation_id, content, published_at, published_by,"
                        + " warnings) values (?, ?, ?, cast(? as jsonb), ?, ?, cast(? as jsonb))",
                version.question().value(),
                version.version(),
                organisation.value(),
                Row.json(version.content()),
                version.publishedAt(),
                version.publishedBy(),
                Row.json(version.warnings()));
    }

    @Override
    public List<QuestionVersion> versions(QuestionId id) {
        return database.list(
                "select " + VERSION_COLUMNS + " from question_version"
                        + " where question_id = ? order by version desc limit " + MOST_VERSIONS,
                StoredQuestions::version,
                id.value());
    }

    @Override
    public Optional<QuestionVersion> version(QuestionId id, int version) {
        return database.first(
                "select " + VERSION_COLUMNS + " from question_version" + " where question_id = ? and version = ?",
                StoredQuestions::version,
                id.value(),
                version);
    }

    private static QuestionVersion version(Row row) {
        @Nullable UUID by = row.uuidOrNull("published_by");
        AnsweredWarning[] warnings = row.jsonOrNull("warnings", AnsweredWarning[].class);
        return new QuestionVersion(
                new QuestionId(row.uuid("question_id")),
                row.integer("version"),
                row.json("content", QuestionContent.class),
                row.instant("published_at"),
                by,
                warnings == null ? List.of() : List.of(warnings));
    }
}
