package dev.rehearsal.suggestion.evidence;

import dev.rehearsal.suggestion.embedding.Encoder;
import dev.rehearsal.suggestion.embedding.Encoding;
import dev.rehearsal.suggestion.embedding.Vectors;
import dev.rehearsal.suggestion.text.Sentences;
import dev.rehearsal.suggestion.text.Span;
import dev.rehearsal.suggestion.text.Word;
import dev.rehearsal.suggestion.text.Words;
import java.util.ArrayList;
import java.util.List;

/** Reads texts: cuts them into statements, and gives each statement and each of its words a meaning. As safe for threads as its encoder. */
public final class Reader {

    /** More statements than these are not read: some thousand words. */
    public static final int MOST_STATEMENTS = 120;

    private final Encoder encoder;
    private final Rarity rarity;
    private final int dimensions;

    /** @param dimensions how many numbers a vector of the encoder has */
    public Reader(Encoder encoder, Rarity rarity, int dimensions) {
        this.encoder = encoder;
        this.rarity = rarity;
        this.dimensions = dimensions;
    }

    /** Reads a text, of any length. */
    public Reading read(String text) {
        return Reading.of(
                Sentences.of(text).stream()
                        .limit(MOST_STATEMENTS)
                        .map(this::statement)
                        .toList(),
                dimensions);
    }

    /** Puts some statements of a text together again. */
    Reading join(List<Statement> statements) {
        return Reading.of(statements, dimensions);
    }

    private Statement statement(Span span) {
        Encoding encoding = encoder.encode(span.text());
        List<Word> words = new ArrayList<>();
        List<Term> terms = new ArrayList<>();
        int piece = 0;
        for (Word word : Words.of(span.text())) {
            while (piece < encoding.starts().length && encoding.starts()[piece] < word.start()) {
                piece++;
            }
            float[] vector = new float[dimensions];
            while (piece < encoding.starts().length && encoding.starts()[piece] < word.end()) {
                for (int d = 0; d < dimensions; d++) {
                    vector[d] += encoding.pieces()[piece][d];
                }
                piece++;
            }
            Word placed = new Word(span.start() + word.start(), span.start() + word.end(), word.text(), word.stem());
            words.add(placed);
            if (Words.meaningful(word)) {
                terms.add(new Term(placed, rarity.of(word), Vectors.direction(vector)));
            }
        }
        return new Statement(span, words, terms, encoding.whole());
    }
}
