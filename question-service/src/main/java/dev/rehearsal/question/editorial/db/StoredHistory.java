package dev.rehearsal.question.editorial.db;

import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.contracts.QuestionId;
import dev.rehearsal.platform.database.Database;
import dev.rehearsal.question.editorial.HistoryAct;
import dev.rehearsal.question.editorial.HistoryEntry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Keeps what happened to questions. Every method needs a transaction of the organisation. */
@ApplicationScoped
public class StoredHistory {

    private static final int MOST = 100;

    private final Database database;

    public StoredHistory(Database database) {
        this.database = database;
    }

    /** Adds an entry. Editing that goes on becomes one entry with the last edit before it: a draft is saved every few seconds. */
    public void add(OrganisationId organisation, QuestionId question, HistoryEntry entry) {
        if (goesOn(entry.act()) && extendedLast(question, entry)) {
            return;
        }
        database.update(
                "insert into question_history (question_id, revision, organisation_id, act, by_member, at, version, note)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                question.value(),
                entry.revision(),
                organisation.value(),
                entry.act().wireName(),
                entry.by(),
                entry.at(),
                entry.version(),
                entry.note());
    }

    private static boolean goesOn(HistoryAct act) {
        return act == HistoryAct.EDITED || act == HistoryAct.ANSWERED;
    }

    private boolean extendedLast(QuestionId question, HistoryEntry entry) {
        int extended = database.update(
                "update question_history set revision = ?, at = ? where question_id = ? and act = ? and by_member = ?"
                        + " and revision = (select max(revision) from question_history where question_id = ?)",
                entry.revision(),
                entry.at(),
                question.value(),
                entry.act().wireName(),
                entry.by(),
                question.value());
        return extended == 1;
    }

    /** The latest 100 entries, latest first. */
    public List<HistoryEntry> of(QuestionId question) {
        return database.list(
                "select act, by_member, at, revision, version, note from question_history where question_id = ?"
                        + " order by revision desc limit " + MOST,
                row -> new HistoryEntry(
                        HistoryAct.of(row.text("act")),
                        row.uuid("by_member"),
                        row.instant("at"),
                        row.integer("revision"),
                        row.integerOrNull("version"),
                        row.textOrNull("note")),
                question.value());
    }
}
