package dev.rehearsal.question.similarity;

import java.util.UUID;

/** A question that resembles another; {@code similarity} is 0 to 1, see {@link Similarity}. */
public record SimilarQuestion(UUID id, String title, double similarity) {}
