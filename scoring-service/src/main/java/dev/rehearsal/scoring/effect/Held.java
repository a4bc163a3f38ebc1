package dev.rehearsal.scoring.effect;

import dev.rehearsal.contracts.CandidateId;
import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.scoring.fair.Facet;
import dev.rehearsal.scoring.fair.FairEstimate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * A rating held against what is expected of it: by the candidate's ability as all the other interviewers saw it, by the interviewer's
 * severity and the criterion's difficulty. The own ratings are left out of the ability, because otherwise half of an effect in a panel
 * of two would be taken for the candidate.
 *
 * @param placed the rating
 * @param eta what the model says of it, in logits
 */
record Held(PlacedRating placed, double eta) {

    private static final Comparator<PlacedRating> ORDER = Comparator.comparing(
                    (PlacedRating placed) -> placed.rating().candidate().value())
            .thenComparing(placed -> placed.rating().interviewer().value())
            .thenComparing(placed -> placed.rating().criterion())
            .thenComparing(PlacedRating::at)
            .thenComparingInt(placed -> placed.rating().level());

    /** Those ratings of an interviewer that can be held against something, in an order of their own. */
    static List<Held> of(MemberId interviewer, List<PlacedRating> ratings, FairEstimate estimate) {
        if (!(estimate.interviewers().get(interviewer) instanceof Facet.Measured severity)) {
            return List.of();
        }
        Map<CandidateId, OptionalDouble> abilities = new HashMap<>();
        List<Held> held = new ArrayList<>();
        for (PlacedRating placed : ratings.stream().sorted(ORDER).toList()) {
            if (!placed.rating().interviewer().equals(interviewer)) {
                continue;
            }
            OptionalDouble ability = abilities.computeIfAbsent(
                    placed.rating().candidate(), candidate -> estimate.abilityWithout(candidate, interviewer));
            if (ability.isPresent()
                    && estimate.criteria().get(placed.rating().criterion()) instanceof Facet.Measured difficulty) {
                held.add(new Held(placed, ability.getAsDouble() - severity.measure() - difficulty.measure()));
            }
        }
        return held;
    }

    CandidateId candidate() {
        return placed.rating().candidate();
    }

    /** Steps above the lowest level. */
    int step() {
        return placed.rating().level() - 1;
    }
}
