package dev.rehearsal.question.bad.thedomainknowsnodoor.bank;

/** Breaks the rule on purpose. */
public class LooksThroughTheDoor {
    dev.rehearsal.question.bank.db.@org.jspecify.annotations.Nullable StoredQuestions door;
}
