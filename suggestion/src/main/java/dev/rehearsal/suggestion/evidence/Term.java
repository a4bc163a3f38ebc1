package dev.rehearsal.suggestion.evidence;

import dev.rehearsal.suggestion.text.Word;

/**
 * A word that carries meaning.
 *
 * @param word the word, with its place in the whole text
 * @param rarity how much it says that it is used, above 0 and at most 1
 * @param vector its meaning within its statement, of length 1
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares them.
public record Term(Word word, double rarity, float[] vector) {}
