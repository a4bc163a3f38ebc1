package dev.rehearsal.question.review.db;

import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.contracts.QuestionId;
import dev.rehearsal.platform.database.Database;
import dev.rehearsal.platform.database.Row;
import dev.rehearsal.question.review.ReviewComment;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps review comments. Every method needs a transaction of the organisation. */
@ApplicationScoped
public class StoredComments {

    private static final String COLUMNS = "id, field, text, by_member, at, resolved_by, resolved_at, replies";

    private final Database database;

    public StoredComments(Database database) {
        this.database = database;
    }

    /** All comments on a question, the oldest first; there are no more than {@link ReviewComment#MOST}. */
    public List<ReviewComment> of(QuestionId question) {
        return database.list(
                "select " + COLUMNS + " from review_comment where question_id = ? order by at, id limit "
                        + ReviewComment.MOST,
                StoredComments::comment,
                question.value());
    }

    /** A comment on that question, which nobody else changes before the transaction ends. */
    public Optional<ReviewComment> findForChange(QuestionId question, UUID id) {
        return database.first(
                "select " + COLUMNS + " from review_comment where question_id = ? and id = ? for update",
                StoredComments::comment,
                question.value(),
                id);
    }

    public int count(QuestionId question) {
        return database.first(
                        "select count(*) as comments from review_comment where question_id = ?",
                        row -> row.integer("comments"),
                        question.value())
                .orElse(0);
    }

    public void add(OrganisationId organisation, QuestionId question, ReviewComment comment) {
        database.update(
                "insert into review_comment (organisation_id, question_id, id, field, text, by_member, at, replies)"
                        + " values (?, ?, ?, ?, ?, ?, ?, cast(? as jsonb))",
                organisation.value(),
                question.value(),
                comment.id(),
                comment.field(),
                comment.text(),
                comment.by(),
                comment.at(),
                Row.json(comment.replies()));
    }

    /** Keeps replies, and whether it is resolved. */
    public void keep(ReviewComment comment) {
        database.update(
                "update review_comment set resolved_by = ?, resolved_at = ?, replies = cast(? as jsonb) where id = ?",
                comment.resolvedBy(),
                comment.resolvedAt(),
                Row.json(comment.replies()),
                comment.id());
    }

    private static ReviewComment comment(Row row) {
        return new ReviewComment(
                row.uuid("id"),
                row.textOrNull("field"),
                row.text("text"),
                row.uuid("by_member"),
                row.instant("at"),
                row.uuidOrNull("resolved_by"),
                row.instantOrNull("resolved_at"),
                List.of(row.json("replies", ReviewComment.Reply[].class)));
    }
}
