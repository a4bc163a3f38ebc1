package dev.rehearsal.question.similarity;

import java.util.UUID;

/** A question of the bank as it is compared. */
public record BankPassage(UUID id, String title, Passage passage) {}
