package dev.rehearsal.question.similarity;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The words of a question that say most about its subject; what they occur in is worth comparing. */
public final class SubjectWords {

    /** Longer ones are no words, and PostgreSQL refuses a query with a very long one. */
    private static final int LONGEST = 60;

    private SubjectWords() {}

    /** At most {@code most} words, lower case, letters and digits only; those of the question count three times. */
    public static List<String> of(Passage passage, int most) {
        Map<String, Double> weights = new LinkedHashMap<>();
        Words.wordsOf(passage.question()).forEach(word -> weights.merge(word, 3 * weight(word), Double::sum));
        Words.wordsOf(passage.answer()).forEach(word -> weights.merge(word, weight(word), Double::sum));
        return weights.entrySet().stream()
                .filter(entry -> entry.getKey().length() <= LONGEST)
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static double weight(String word) {
        return Words.weight(Stemmer.stem(word));
    }
}
