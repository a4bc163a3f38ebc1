package dev.rehearsal.question.imports.job;

import dev.rehearsal.question.similarity.BankPassage;
import dev.rehearsal.question.similarity.NearDuplicates;
import dev.rehearsal.question.similarity.Passage;
import dev.rehearsal.question.similarity.SharedWords;
import dev.rehearsal.question.similarity.Similarity;
import dev.rehearsal.question.similarity.SubjectWords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The nearest question of each imported one: of the bank, or imported before it. An index over telling words picks a few, which are then
 * compared word by word as everywhere else; the index holds words and ids, not texts.
 */
final class Neighbours {

    /** Questions that are compared with each imported one. */
    private static final int COMPARED = 3;

    private final JobDoors doors;
    private final SharedWords index = new SharedWords();
    private final Map<UUID, Integer> places = new HashMap<>();
    private final Set<UUID> absent = new HashSet<>();
    private List<UUID> batch = List.of();
    private List<List<UUID>> candidates = List.of();
    private List<BankPassage> compared = List.of();
    private Similarity similarity = Similarity.of(List.of());

    Neighbours(JobDoors doors) {
        this.doors = doors;
    }

    record Neighbour(UUID id, String title, double similarity) {}

    void add(BankPassage question) {
        index.add(question.id(), words(question.passage()));
    }

    private static List<String> words(Passage passage) {
        return SubjectWords.of(passage, SharedWords.WORDS);
    }

    /** Looks at the next questions, in their order. */
    void look(List<UUID> ids, List<Passage> passages, List<String> titles) {
        Set<UUID> elsewhere = new HashSet<>();
        batch = ids;
        candidates = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            List<String> words = words(passages.get(i));
            List<UUID> few = index.with(words, COMPARED);
            candidates.add(few);
            elsewhere.addAll(few);
            index.add(ids.get(i), words);
        }
        // Only what has something to be compared with, and what others are compared with, is taken apart word by word.
        Set<UUID> wanted = new HashSet<>(elsewhere);
        ids.forEach(elsewhere::remove);
        compared = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            if (!candidates.get(i).isEmpty() || wanted.contains(ids.get(i))) {
                compared.add(new BankPassage(ids.get(i), titles.get(i), passages.get(i)));
            }
        }
        compared.addAll(doors.passages(elsewhere));
        places.clear();
        for (int i = 0; i < compared.size(); i++) {
            places.put(compared.get(i).id(), i);
        }
        similarity = Similarity.of(compared.stream().map(BankPassage::passage).toList());
    }

    /** The nearest one of a question of the last look, if it is near enough to be shown. */
    @Nullable
    Neighbour nearest(int index) {
        Neighbour nearest = null;
        Integer own = places.get(batch.get(index));
        for (UUID candidate : candidates.get(index)) {
            Integer place = places.get(candidate);
            if (own == null || place == null || absent.contains(candidate)) {
                continue;
            }
            double value = similarity.between(own, place);
            if (value >= Similarity.NEAR_DUPLICATE && (nearest == null || value > nearest.similarity())) {
                nearest = new Neighbour(candidate, compared.get(place).title(), NearDuplicates.rounded(value));
            }
        }
        return nearest;
    }

    /** No draft is made of a question of the last look: nothing can resemble it. */
    void leftOut(int index) {
        absent.add(batch.get(index));
    }
}
