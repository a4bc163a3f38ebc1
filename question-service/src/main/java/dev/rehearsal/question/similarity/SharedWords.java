package dev.rehearsal.question.similarity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Finds, among tens of thousands of questions, those few that share the most telling words with another: an inverted index over the
 * words of {@link SubjectWords} alone. Words that a great many questions have tell nothing and cost much; they are passed over. What
 * shares less than {@link #ENOUGH} words hardly ever reaches {@link Similarity#NEAR_DUPLICATE}. Not safe for use by several threads.
 */
public final class SharedWords {

    /** Words looked at of each question. */
    public static final int WORDS = 14;

    /** Words that two questions have to share. */
    public static final int ENOUGH = 5;

    private static final int MOST_WITH_A_WORD = 2_000;

    private final List<UUID> ids = new ArrayList<>();
    private final Map<String, Places> places = new HashMap<>();

    /** A growing list of numbers. */
    private static final class Places {
        private int[] values = new int[4];
        private int size;

        void add(int value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, 2 * size);
            }
            values[size++] = value;
        }
    }

    private record Sharing(int place, int words) {}

    /** How many questions are in it. */
    public int size() {
        return ids.size();
    }

    /** Adds a question by its telling words, no more than {@link #WORDS}. */
    public void add(UUID id, List<String> words) {
        int place = ids.size();
        ids.add(id);
        for (String word : words) {
            Places with = places.computeIfAbsent(word, unused -> new Places());
            if (with.size <= MOST_WITH_A_WORD) {
                with.add(place);
            }
        }
    }

    /** At most so many questions that share enough of the words, those with most of them first, of equal ones the earlier. */
    public List<UUID> with(List<String> words, int most) {
        Map<Integer, Integer> shared = new HashMap<>();
        for (String word : words) {
            Places with = places.get(word);
            if (with != null && with.size <= MOST_WITH_A_WORD) {
                for (int i = 0; i < with.size; i++) {
                    shared.merge(with.values[i], 1, Integer::sum);
                }
            }
        }
        return shared.entrySet().stream()
                .filter(entry -> entry.getValue() >= Math.min(ENOUGH, words.size()))
                .map(entry -> new Sharing(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(Sharing::words).reversed().thenComparingInt(Sharing::place))
                .limit(most)
                .map(sharing -> ids.get(sharing.place()))
                .toList();
    }
}
