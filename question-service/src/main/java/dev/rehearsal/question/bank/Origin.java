package dev.rehearsal.question.bank;

import java.util.UUID;

/**
 * Where an imported question came from.
 *
 * @param guide the import
 * @param number the guide's own number
 */
public record Origin(UUID guide, int number) {}
