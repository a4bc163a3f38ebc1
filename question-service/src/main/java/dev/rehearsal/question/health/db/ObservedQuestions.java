package dev.rehearsal.question.health.db;

import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.contracts.QuestionId;
import dev.rehearsal.contracts.ScoreEvent.QuestionObserved;
import dev.rehearsal.platform.database.Database;
import dev.rehearsal.platform.database.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** What was last observed of questions. Every method needs a transaction of the organisation. */
@ApplicationScoped
public class ObservedQuestions {

    private final Database database;

    public ObservedQuestions(Database database) {
        this.database = database;
    }

    /** Keeps what was observed, unless something later is kept already. */
    public void save(OrganisationId organisation, QuestionObserved observed) {
        database.update(
                """
                insert into question_health (organisation_id, question_id, revision, observed) values (?, ?, ?, ?::jsonb)
                on conflict (organisation_id, question_id)
                    do update set revision = excluded.revision, observed = excluded.observed
                    where question_health.revision < excluded.revision
                """, organisation.value(), observed.question().value(), observed.revision(), Row.json(observed));
    }

    /** What the organisation's interviews showed of a question; empty if it was asked in none that is settled. */
    public Optional<QuestionObserved> find(QuestionId question) {
        return database.first(
                "select observed from question_health where question_id = ?",
                row -> row.json("observed", QuestionObserved.class),
                question.value());
    }
}
