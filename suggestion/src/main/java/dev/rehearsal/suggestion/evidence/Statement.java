package dev.rehearsal.suggestion.evidence;

import dev.rehearsal.suggestion.text.Span;
import dev.rehearsal.suggestion.text.Word;
import java.util.List;

/**
 * A sentence or an item of a list.
 *
 * @param span where it stands
 * @param words all its words
 * @param terms those that carry meaning
 * @param direction its meaning, of length 1
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares them.
public record Statement(Span span, List<Word> words, List<Term> terms, float[] direction) {

    public Statement {
        words = List.copyOf(words);
        terms = List.copyOf(terms);
    }
}
