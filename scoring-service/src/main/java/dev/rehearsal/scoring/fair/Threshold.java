package dev.rehearsal.scoring.fair;

/**
 * Where a level becomes as likely as the one below, in logits above severity and difficulty.
 *
 * @param level the upper one: 2, 3 or 4
 */
public record Threshold(int level, double measure, double standardError) {}
