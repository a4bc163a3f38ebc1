package dev.rehearsal.question.kit.composition;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * A constraint that the kit does not keep.
 *
 * @param wanted and {@code possible}: minutes or questions, as the constraint counts
 * @param certain whether it was proved that no kit does better; otherwise it is the best that was found
 * @param words what it is and by how much, for people
 */
public record Unmet(KitConstraint constraint, int wanted, int possible, boolean certain, String words) {

    /** What can stay unmet. */
    public enum KitConstraint {
        /** Too little to fill the time. */
        @JsonProperty("minutes-filled")
        MINUTES_FILLED,
        /** Pinned questions take more than the time there is. */
        @JsonProperty("minutes-kept")
        MINUTES_KEPT,
        /** Too few of a kind. */
        @JsonProperty("at-least-of-a-kind")
        AT_LEAST_OF_A_KIND,
        /** Pinned questions are more of a kind than there may be. */
        @JsonProperty("at-most-of-a-kind")
        AT_MOST_OF_A_KIND,
        /** Two pinned questions are nearly the same. */
        @JsonProperty("no-near-duplicates")
        NO_NEAR_DUPLICATES,
        /** A pinned question, or nearly the same, was asked of the candidate before. */
        @JsonProperty("not-asked-before")
        NOT_ASKED_BEFORE
    }
}
