package dev.rehearsal.question.bad.namessaywhatathingis;

/** Breaks the rule on purpose. */
public class QuestionManager {}
