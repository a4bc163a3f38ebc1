package dev.rehearsal.suggestion.evidence;

import dev.rehearsal.suggestion.embedding.Encoder;
import dev.rehearsal.suggestion.embedding.Encoding;
import dev.rehearsal.suggestion.embedding.Vectors;
import dev.rehearsal.suggestion.text.Word;
import dev.rehearsal.suggestion.text.Words;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** An encoder for tests: each stem has a direction of its own, a statement the sum of its words' directions. */
public final class WordVectors implements Encoder {

    private static final int DIMENSIONS = 384;

    /** A reader with which all words are equally rare. */
    public static Reader reader() {
        return new Reader(new WordVectors(), word -> 1, DIMENSIONS);
    }

    @Override
    public Encoding encode(String text) {
        List<Word> words = Words.of(text);
        float[][] pieces = words.stream().map(word -> direction(word.stem())).toArray(float[][]::new);
        float[] sum = new float[DIMENSIONS];
        for (float[] piece : pieces) {
            for (int d = 0; d < DIMENSIONS; d++) {
                sum[d] += piece[d];
            }
        }
        return new Encoding(
                words.stream().mapToInt(Word::start).toArray(),
                words.stream().mapToInt(Word::end).toArray(),
                pieces,
                Vectors.direction(sum));
    }

    private static float[] direction(String stem) {
        SplittableRandom random = new SplittableRandom(stem.hashCode());
        double[] normal = new double[DIMENSIONS];
        Arrays.setAll(normal, d -> random.nextGaussian());
        float[] vector = new float[DIMENSIONS];
        for (int d = 0; d < DIMENSIONS; d++) {
            vector[d] = (float) normal[d];
        }
        return Vectors.direction(vector);
    }
}
