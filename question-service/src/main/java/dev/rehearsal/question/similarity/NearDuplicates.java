package dev.rehearsal.question.similarity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Picks out of a few candidates those that resemble a question so much that somebody should look. */
public final class NearDuplicates {

    /** More than this many are not worth showing. */
    public static final int SHOWN = 5;

    private NearDuplicates() {}

    /** The most similar ones first; equal ones in the order of their ids. */
    public static List<SimilarQuestion> of(Passage passage, List<BankPassage> candidates) {
        List<Passage> collection = new ArrayList<>();
        collection.add(passage);
        candidates.forEach(candidate -> collection.add(candidate.passage()));
        Similarity similarity = Similarity.of(collection);
        List<SimilarQuestion> similar = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            BankPassage candidate = candidates.get(i);
            similar.add(new SimilarQuestion(candidate.id(), candidate.title(), rounded(similarity.between(0, i + 1))));
        }
        return similar.stream()
                .filter(question -> question.similarity() >= Similarity.NEAR_DUPLICATE)
                .sorted(mostSimilarFirst())
                .limit(SHOWN)
                .toList();
    }

    /** Two decimals: more would claim a precision that is not there. */
    public static double rounded(double similarity) {
        return Math.round(similarity * 100) / 100.0;
    }

    static Comparator<SimilarQuestion> mostSimilarFirst() {
        return Comparator.comparingDouble(SimilarQuestion::similarity)
                .reversed()
                .thenComparing(SimilarQuestion::id);
    }
}
