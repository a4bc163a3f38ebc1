package dev.rehearsal.question.bank;

import dev.rehearsal.platform.problem.Problem;

/** Only what can be asked is looked at again and found right; a draft has its review. */
final class OnlyPublishedQuestionsAreConfirmed {

    private OnlyPublishedQuestionsAreConfirmed() {}

    static void check(Question question) {
        if (question.status() != QuestionStatus.PUBLISHED) {
            throw Problem.conflict("not-published", "Only a published question can be confirmed.");
        }
    }
}
