package dev.rehearsal.question.similarity;

/**
 * What is compared: a question and its answer.
 *
 * @param question title or prompt, plain text or Markdown
 * @param answer reference answer with its code; may be empty
 */
public record Passage(String question, String answer) {}
