package dev.rehearsal.question.bank;

import dev.rehearsal.platform.problem.Problem;

/** A retired question is neither edited nor published again; a copy of it can be. */
final class RetiredQuestionsAreAtRest {

    private RetiredQuestionsAreAtRest() {}

    static void check(Question question) {
        if (question.status() == QuestionStatus.RETIRED) {
            throw Problem.conflict("retired", "This question is retired. Make a copy and work on that.");
        }
    }
}
