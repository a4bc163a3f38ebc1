package dev.rehearsal.scoring.gym;

import dev.rehearsal.contracts.ExerciseEvent.ExerciseRating;
import dev.rehearsal.contracts.Level;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A prepared answer to rate.
 *
 * @param exercise its name, which tells nothing of how good the answer is
 * @param version from 1; grows with every change of what is read or of a reference level
 * @param place in the order in which exercises are shown, from 1
 * @param competency an id of the taxonomy
 */
public record Exercise(
        String exercise,
        int version,
        int place,
        String title,
        String competency,
        Level level,
        String prompt,
        String answer,
        List<Criterion> criteria) {

    private static final Set<Integer> LEVELS = Set.of(1, 2, 3, 4);

    public Exercise {
        prompt = prompt.strip();
        answer = answer.strip();
        criteria = List.copyOf(criteria);
        if (criteria.size()
                != criteria.stream()
                        .map(Criterion::id)
                        .collect(Collectors.toSet())
                        .size()) {
            throw new IllegalArgumentException(exercise + " names a criterion twice");
        }
    }

    /**
     * One criterion of its rubric.
     *
     * @param anchors what is to be observed at each level, 1 to 4
     * @param reference the level that this answer deserves
     * @param reason why it does
     */
    public record Criterion(String id, String name, Map<Integer, String> anchors, int reference, String reason) {

        public Criterion {
            anchors = new TreeMap<>(anchors);
            if (!anchors.keySet().equals(LEVELS) || !LEVELS.contains(reference)) {
                throw new IllegalArgumentException(id + " has not four anchors, or no reference level of 1 to 4");
            }
        }

        /** The anchors from the lowest level to the highest. */
        public List<String> ladder() {
            return List.copyOf(anchors.values());
        }
    }

    /** Whether these are ratings of all its criteria, each once, in levels of 1 to 4. */
    public boolean isRatedBy(List<ExerciseRating> ratings) {
        return ratings.size() == criteria.size()
                && ratings.stream()
                        .map(ExerciseRating::criterion)
                        .collect(Collectors.toSet())
                        .equals(criterionIds())
                && ratings.stream().allMatch(rating -> LEVELS.contains(rating.level()));
    }

    /**
     * The ratings in the order of the criteria.
     *
     * @throws IllegalArgumentException unless {@link #isRatedBy} holds
     */
    public List<ExerciseRating> inOrder(List<ExerciseRating> ratings) {
        if (!isRatedBy(ratings)) {
            throw new IllegalArgumentException("not the ratings of " + exercise);
        }
        List<String> order = criteria.stream().map(Criterion::id).toList();
        return ratings.stream()
                .sorted(Comparator.comparingInt(rating -> order.indexOf(rating.criterion())))
                .toList();
    }

    private Set<String> criterionIds() {
        return criteria.stream().map(Criterion::id).collect(Collectors.toSet());
    }
}
