package dev.rehearsal.suggestion.evidence;

import dev.rehearsal.suggestion.embedding.WordPieces;
import dev.rehearsal.suggestion.text.Word;

/**
 * How much it says that a word is used: common words say little. Taken from the place of the word in the vocabulary of the embedding
 * model, which lists words by how often general English text uses them (Zipf's law makes the logarithm of the place a measure of
 * information). Nothing is counted in anybody's answers.
 */
@FunctionalInterface
public interface Rarity {

    /** The weight of a number. */
    double NUMBER = 0.7;

    /** The weight of the most common word. */
    double LEAST = 0.05;

    /** A weight above 0 and at most 1; 1 for words that the vocabulary does not have as a whole. */
    double of(Word word);

    /** By the places in that vocabulary, in which whole words begin at {@code first}. */
    static Rarity in(WordPieces vocabulary, int first) {
        double all = Math.log1p((double) vocabulary.size() - first);
        return word -> {
            int place = vocabulary.rank(word.text());
            if (word.number()) {
                return NUMBER;
            }
            return place < 0 ? 1 : Math.max(LEAST, Math.log1p(Math.max(0, place - first)) / all);
        };
    }
}
