package dev.rehearsal.question.similarity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/**
 * Compares passages of one collection. The value is between 0 (nothing in common) and 1 (same words); from {@link #NEAR_DUPLICATE} on
 * a person should look whether one of the two is superfluous.
 *
 * <p>Three cosines of TF-IDF vectors go in (Salton and Buckley, 1988: logarithmic term frequency, smoothed inverse document
 * frequency), each term weighted by what it tells about a subject ({@link Words#weight}): of the questions, of the answers, and of
 * letter trigrams of the questions' subject words, which forgive other endings. Equal answers make a near-duplicate even when the
 * questions differ; equal questions do so even when the answers differ.
 *
 * <p>Immutable, safe for use by many threads, and deterministic: it depends on the collection only.
 */
public final class Similarity {

    /** From here on two questions are shown to each other's authors. */
    public static final double NEAR_DUPLICATE = 0.38;

    private final List<Profile> profiles;

    private record Profile(Vector question, Vector answer, Vector trigrams, Vector all) {}

    private Similarity(List<Profile> profiles) {
        this.profiles = profiles;
    }

    /** Prepares a collection; indices of {@link #between} are those of the list. */
    public static Similarity of(List<Passage> passages) {
        Vocabulary vocabulary = new Vocabulary();
        List<Stems> all = passages.stream().map(Stems::of).toList();
        all.forEach(stems -> vocabulary.add(new HashSet<>(stems.both())));
        return new Similarity(
                all.stream().map(stems -> profile(stems, vocabulary)).toList());
    }

    private record Stems(List<String> question, List<String> answer) {
        static Stems of(Passage passage) {
            return new Stems(Words.stemsOf(passage.question()), Words.stemsOf(passage.answer()));
        }

        /** Everything; the question's words count twice. */
        List<String> both() {
            List<String> both = new ArrayList<>(question);
            both.addAll(question);
            both.addAll(answer);
            return both;
        }
    }

    private static Profile profile(Stems stems, Vocabulary vocabulary) {
        return new Profile(
                vocabulary.vector(stems.question()),
                vocabulary.vector(stems.answer()),
                vocabulary.trigrams(stems.question()),
                vocabulary.vector(stems.both()));
    }

    /** How alike the passages at two indices are, 0 to 1; symmetric. */
    public double between(int first, int second) {
        Profile a = profiles.get(first);
        Profile b = profiles.get(second);
        double question =
                Math.max(a.question().cosine(b.question()), 0.95 * a.trigrams().cosine(b.trigrams()));
        double answer = a.answer().cosine(b.answer());
        double all = a.all().cosine(b.all());
        double together = 0.2 * question + 0.3 * answer + 0.5 * all;
        return Math.clamp(Math.max(together, sameAnswer(answer)), 0, 1);
    }

    /** An answer that repeats another counts by itself, but only when nearly all of it is repeated. */
    private static double sameAnswer(double answer) {
        return answer < 0.8 ? 0 : answer - 0.1;
    }
}
