package dev.rehearsal.suggestion.evidence;

import dev.rehearsal.suggestion.embedding.Vectors;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * For a word of one text the word of another that is closest in meaning (Zhang et al., BERTScore, ICLR 2020, section 3; here whole
 * words, and only those that carry meaning). The same stem is as close as can be.
 *
 * @param term the word
 * @param partner the closest of the other text; none if that is empty or nothing in it is any closer than unrelated
 * @param closeness 0 to 1
 */
record Alignment(Term term, @Nullable Term partner, double closeness) {

    /** Aligns each of some words with the closest of others. */
    static List<Alignment> of(List<Term> terms, List<Term> others) {
        List<Alignment> alignments = new ArrayList<>();
        for (Term term : terms) {
            Term partner = null;
            double closest = 0;
            for (Term other : others) {
                double closeness = term.word().stem().equals(other.word().stem())
                        ? 1
                        : Vectors.product(term.vector(), other.vector());
                if (closeness > closest) {
                    closest = Math.min(1, closeness);
                    partner = other;
                }
            }
            alignments.add(new Alignment(term, partner, closest));
        }
        return alignments;
    }

    /** Whether the two are the same word, but for inflection. */
    boolean same() {
        return partner != null && partner.word().stem().equals(term.word().stem());
    }
}
