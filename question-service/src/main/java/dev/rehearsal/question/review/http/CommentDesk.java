package dev.rehearsal.question.review.http;

import dev.rehearsal.platform.Ids;
import dev.rehearsal.platform.problem.Problem;
import dev.rehearsal.question.bank.Question;
import dev.rehearsal.question.bank.http.Desk;
import dev.rehearsal.question.http.Member;
import dev.rehearsal.question.review.ReviewComment;
import dev.rehearsal.question.review.db.StoredComments;
import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Where writers comment on questions of their organisation: each method is one transaction. */
@RequestScoped
class CommentDesk {

    private final Desk desk;
    private final StoredComments comments;
    private final Member member;
    private final Clock clock;

    CommentDesk(Desk desk, StoredComments comments, Member member, Clock clock) {
        this.desk = desk;
        this.comments = comments;
        this.member = member;
        this.clock = clock;
    }

    List<ReviewComment> of(UUID question) {
        return desk.read(question, found -> comments.of(found.id()));
    }

    ReviewComment add(UUID question, @Nullable String field, String text) {
        return desk.read(question, found -> {
            mustBeOwn(found);
            if (comments.count(found.id()) >= ReviewComment.MOST) {
                throw Problem.conflict(
                        "too-many-comments",
                        "This question has " + ReviewComment.MOST + " comments. Reply to one instead.");
            }
            ReviewComment comment = ReviewComment.begun(Ids.random(), field, text.strip(), member.id(), now());
            comments.add(member.organisation(), found.id(), comment);
            return comment;
        });
    }

    ReviewComment reply(UUID question, UUID comment, String text) {
        return change(question, comment, found -> found.replied(text.strip(), member.id(), now()));
    }

    ReviewComment resolve(UUID question, UUID comment) {
        return change(question, comment, found -> found.resolved(member.id(), now()));
    }

    ReviewComment reopen(UUID question, UUID comment) {
        return change(question, comment, ReviewComment::reopened);
    }

    private ReviewComment change(UUID question, UUID comment, UnaryOperator<ReviewComment> command) {
        return desk.read(question, found -> {
            ReviewComment before = comments.findForChange(found.id(), comment)
                    .orElseThrow(() -> Problem.notFound("comment on this question"));
            ReviewComment after = command.apply(before);
            comments.keep(after);
            return after;
        });
    }

    /** Whoever could do something about a comment on one of the product's questions does not read it here. */
    private static void mustBeOwn(Question question) {
        if (question.builtIn()) {
            throw Problem.conflict(
                    "built-in", "This question ships with the product. Report an error, or comment on a copy.");
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
