package dev.rehearsal.question.kit.composition;

import dev.rehearsal.contracts.QuestionId;
import dev.rehearsal.question.similarity.Passage;
import dev.rehearsal.question.similarity.Similarity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Questions whose texts are near-duplicates by {@link Similarity}. One without a text resembles none. Compared when asked for. */
public final class Alike implements Likeness {

    private final Map<QuestionId, Integer> places = new HashMap<>();
    private final Similarity similarity;

    public Alike(Map<QuestionId, Passage> passages) {
        List<Passage> collection = new ArrayList<>();
        passages.forEach((question, passage) -> {
            places.put(question, collection.size());
            collection.add(passage);
        });
        similarity = Similarity.of(collection);
    }

    @Override
    public boolean alike(QuestionId one, QuestionId other) {
        Integer first = places.get(one);
        Integer second = places.get(other);
        return first != null
                && second != null
                && !first.equals(second)
                && similarity.between(first, second) >= Similarity.NEAR_DUPLICATE;
    }
}
