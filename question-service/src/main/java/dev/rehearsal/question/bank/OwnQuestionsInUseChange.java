package dev.rehearsal.question.bank;

/** What an author does is done to an organisation's own question that is not retired, by somebody who has seen its present state. */
final class OwnQuestionsInUseChange {

    private OwnQuestionsInUseChange() {}

    static void check(Question question, int named) {
        BuiltInQuestionsStayAsShipped.check(question);
        RetiredQuestionsAreAtRest.check(question);
        RevisionMustBeCurrent.check(question.revision(), named);
    }
}
