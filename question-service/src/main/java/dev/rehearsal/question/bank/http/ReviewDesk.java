package dev.rehearsal.question.bank.http;

import dev.rehearsal.question.editorial.Answer;
import dev.rehearsal.question.editorial.Warning;
import dev.rehearsal.question.http.Member;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where drafts are reviewed and published questions are confirmed: each method is one transaction. */
@RequestScoped
class ReviewDesk {

    private final Desk desk;
    private final Member member;

    ReviewDesk(Desk desk, Member member) {
        this.desk = desk;
        this.member = member;
    }

    QuestionView ask(UUID id, int revision, @Nullable String note) {
        return desk.change(
                id,
                question -> question.askForReview(
                        revision, worded(note), desk.standards(question), member.id(), desk.now()));
    }

    QuestionView withdraw(UUID id, int revision) {
        return desk.change(id, question -> question.withdrawReview(revision, member.id(), desk.now()));
    }

    QuestionView approve(UUID id, int revision, @Nullable String note) {
        return desk.change(id, question -> question.approve(revision, worded(note), member.id(), desk.now()));
    }

    QuestionView askForChanges(UUID id, int revision, String note) {
        return desk.change(id, question -> question.askForChanges(revision, note.strip(), member.id(), desk.now()));
    }

    QuestionView confirm(UUID id, int revision, String reviewBy, String note) {
        return desk.change(id, question -> question.confirm(revision, reviewBy, note.strip(), member.id(), desk.now()));
    }

    QuestionView answer(UUID id, int revision, List<ReviewRequests.Answered> answers) {
        return desk.change(id, question -> {
            List<Warning> warnings = desk.standards(question).warnings();
            List<Answer> given = ReviewRequests.read(answers, warnings, member.id(), desk.now());
            return question.answer(revision, given, warnings, member.id(), desk.now());
        });
    }

    private static @Nullable String worded(@Nullable String note) {
        return note == null || note.isBlank() ? null : note.strip();
    }
}
