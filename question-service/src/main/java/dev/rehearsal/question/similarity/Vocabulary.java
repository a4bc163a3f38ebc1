package dev.rehearsal.question.similarity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The terms of one collection: a number and a weight for each. Not safe for use by several threads. */
final class Vocabulary {

    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Integer> frequencies = new HashMap<>();
    private int documents;

    /** Counts a document's terms. */
    void add(Iterable<String> distinctTerms) {
        documents++;
        distinctTerms.forEach(term -> frequencies.merge(term, 1, Integer::sum));
    }

    /** What a term tells about a subject, times its smoothed inverse document frequency. */
    double weight(String term) {
        int frequency = frequencies.getOrDefault(term, 0);
        return Words.weight(term) * (1 + Math.log((documents + 1.0) / (frequency + 1.0)));
    }

    /** Terms with their frequency on a logarithmic scale, times the weight of each. */
    Vector vector(List<String> terms) {
        Map<String, Integer> counts = new HashMap<>();
        terms.forEach(term -> counts.merge(term, 1, Integer::sum));
        Map<Integer, Double> weights = new HashMap<>();
        counts.forEach((term, count) -> weights.put(number(term), (1 + Math.log(count)) * weight(term)));
        return Vector.of(weights);
    }

    /** The letter trigrams of terms; a long word has more of them, each counting less. */
    Vector trigrams(List<String> terms) {
        Map<Integer, Double> weights = new HashMap<>();
        for (String term : terms) {
            String padded = " " + term + " ";
            double share = weight(term) / Math.sqrt(padded.length() - 2.0);
            for (int i = 0; i + 3 <= padded.length(); i++) {
                weights.merge(number(padded.substring(i, i + 3)), share, Double::sum);
            }
        }
        return Vector.of(weights);
    }

    private int number(String term) {
        return numbers.computeIfAbsent(term, unused -> numbers.size());
    }
}
