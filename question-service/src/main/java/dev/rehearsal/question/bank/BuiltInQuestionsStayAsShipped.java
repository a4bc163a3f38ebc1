package dev.rehearsal.question.bank;

import dev.rehearsal.platform.problem.Problem;

/** Questions of the built-in bank change with the product only; an organisation works on a copy. */
final class BuiltInQuestionsStayAsShipped {

    private BuiltInQuestionsStayAsShipped() {}

    static void check(Question question) {
        if (question.builtIn()) {
            throw Problem.conflict("built-in", "This question ships with the product. Make a copy and change that.");
        }
    }
}
