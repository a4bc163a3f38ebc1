package dev.rehearsal.question.bank;

import dev.rehearsal.platform.problem.Problem;

/** Only what could be asked can be taken out of use. */
final class OnlyPublishedQuestionsRetire {

    private OnlyPublishedQuestionsRetire() {}

    static void check(Question question) {
        if (question.status() != QuestionStatus.PUBLISHED) {
            throw Problem.conflict("not-published", "Only a published question can be retired.");
        }
    }
}
