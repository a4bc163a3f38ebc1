package dev.rehearsal.suggestion.evidence;

/**
 * A key point that has been read.
 *
 * @param id tells the points of a question apart
 * @param text what it says
 * @param weight how much it counts, above 0
 * @param reading what it says, as read
 */
public record Point(String id, String text, double weight, Reading reading) {}
