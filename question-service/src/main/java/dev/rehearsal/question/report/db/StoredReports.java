package dev.rehearsal.question.report.db;

import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.contracts.QuestionId;
import dev.rehearsal.platform.database.Database;
import dev.rehearsal.platform.database.Row;
import dev.rehearsal.question.paging.PageCursor;
import dev.rehearsal.question.report.ErrorReport;
import dev.rehearsal.question.report.ReportState;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps error reports. Every method needs a transaction of the organisation. */
@ApplicationScoped
public class StoredReports {

    private static final String SELECT = "select report.*, question.title,"
            + " cast(extract(epoch from report.at) * 1000000 as bigint) as sort_key"
            + " from error_report report join question on question.id = report.question_id";

    private final Database database;

    public StoredReports(Database database) {
        this.database = database;
    }

    /** A report in a list, with its question's title, and its place in the list. */
    public record Listed(ErrorReport report, String title, String key) {}

    /** Which reports are listed; null narrows nothing. */
    public record Wanted(
            @Nullable QuestionId question,
            @Nullable ReportState state,
            @Nullable UUID by) {}

    /** Reports, the latest first, after a cursor. */
    public List<Listed> page(Wanted wanted, int limit, @Nullable PageCursor after) {
        List<String> conditions = new ArrayList<>(List.of("true"));
        List<Object> parameters = new ArrayList<>();
        if (wanted.question() != null) {
            conditions.add("report.question_id = ?");
            parameters.add(wanted.question().value());
        }
        if (wanted.state() != null) {
            conditions.add("report.state = ?");
            parameters.add(wanted.state().wireName());
        }
        if (wanted.by() != null) {
            conditions.add("report.by_member = ?");
            parameters.add(wanted.by());
        }
        if (after != null) {
            conditions.add(
                    "(cast(extract(epoch from report.at) * 1000000 as bigint), report.id) < (cast(? as bigint), ?)");
            parameters.addAll(List.of(after.key(), after.id()));
        }
        parameters.add(limit);
        return database.list(
                SELECT + " where " + String.join(" and ", conditions)
                        + " order by report.at desc, report.id desc limit ?",
                StoredReports::listed,
                parameters.toArray());
    }

    /** A report of that question, which nobody else changes before the transaction ends. */
    public Optional<Listed> findForChange(QuestionId question, UUID id) {
        return database.first(
                SELECT + " where report.question_id = ? and report.id = ? for update of report",
                StoredReports::listed,
                question.value(),
                id);
    }

    /** How many of a member's reports are open; two reports of one member are counted one after the other. */
    public int openOf(UUID member) {
        database.list(
                "select pg_advisory_xact_lock(hashtextextended('error-report ' || cast(? as text), 0))",
                row -> true,
                member.toString());
        return database.first(
                        "select count(*) as reports from error_report where by_member = ? and state = 'open'",
                        row -> row.integer("reports"),
                        member)
                .orElse(0);
    }

    public void add(OrganisationId organisation, ErrorReport report) {
        database.update(
                "insert into error_report (organisation_id, id, question_id, version, revision, field, text, by_member, at, state)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                organisation.value(),
                report.id(),
                report.question().value(),
                report.version(),
                report.revision(),
                report.field(),
                report.text(),
                report.by(),
                report.at(),
                report.state().wireName());
    }

    /** Keeps what an author answered. */
    public void keep(ErrorReport report) {
        database.update(
                "update error_report set revision = ?, state = ?, answer = ?, answered_by = ?, answered_at = ?, fixed_in = ?"
                        + " where id = ?",
                report.revision(),
                report.state().wireName(),
                report.answer(),
                report.answeredBy(),
                report.answeredAt(),
                report.fixedIn(),
                report.id());
    }

    private static Listed listed(Row row) {
        ErrorReport report = new ErrorReport(
                row.uuid("id"),
                new QuestionId(row.uuid("question_id")),
                row.integer("version"),
                row.integer("revision"),
                row.textOrNull("field"),
                row.text("text"),
                row.uuid("by_member"),
                row.instant("at"),
                ReportState.of(row.text("state")),
                row.textOrNull("answer"),
                row.uuidOrNull("answered_by"),
                row.instantOrNull("answered_at"),
                row.integerOrNull("fixed_in"));
        return new Listed(report, row.text("title"), String.valueOf(row.number("sort_key")));
    }
}
