package dev.rehearsal.scoring.session;

import dev.rehearsal.contracts.ScoreEvent.Summary;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ratings gathered so far; the weights of the observed ones of each added part sum to the weight it was added with. */
final class Part {

    private final List<WeightedMean.Weighted> observed = new ArrayList<>();
    private int notObserved;

    static Part criterion(List<StandingRating> ratings) {
        Part part = new Part();
        ratings.forEach(rating -> part.add(rating.level()));
        return part;
    }

    /** Adds a rating by weight 1; null is "not observed". */
    void add(@Nullable Integer level) {
        if (level == null) {
            notObserved++;
        } else {
            observed.add(new WeightedMean.Weighted(level, 1));
        }
    }

    /** Adds another part by that weight. */
    void add(Part part, int weight) {
        double total = part.observed.stream()
                .mapToDouble(WeightedMean.Weighted::weight)
                .sorted()
                .sum();
        for (WeightedMean.Weighted rating : part.observed) {
            observed.add(new WeightedMean.Weighted(rating.level(), weight * rating.weight() / total));
        }
        notObserved += part.notObserved;
    }

    Summary summary() {
        return WeightedMean.of(observed, notObserved);
    }
}
