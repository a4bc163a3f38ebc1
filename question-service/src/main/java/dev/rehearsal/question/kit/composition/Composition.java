package dev.rehearsal.question.kit.composition;

import java.util.List;

/**
 * A composed kit, in the order in which it is meant to be asked: from easy to hard, and the shorter of two equally hard ones first.
 *
 * @param kit empty only if no question does
 * @param uncovered wanted competencies that none of them belongs to, the weightiest first
 * @param unmet constraints that it does not keep; empty if all are kept
 * @param value 0 to 1, as {@link Objective} defines it
 * @param gap by how much another kit of the same questions could be better at most; 0 if it is proved that none is
 * @param considered how many questions could have been taken
 * @param steps how much was looked at
 */
public record Composition(
        List<Picked> kit,
        List<Uncovered> uncovered,
        List<Unmet> unmet,
        double value,
        double gap,
        int considered,
        long steps) {

    /** A question of the kit with the reason for it, in words. */
    public record Picked(Offer offer, boolean pinned, String reason) {}

    /**
     * A wanted competency that is not in the kit.
     *
     * @param onOffer how many questions there are that would cover it
     */
    public record Uncovered(String competency, int weight, int onOffer) {}

    public int minutes() {
        return kit.stream().mapToInt(picked -> picked.offer().minutes()).sum();
    }
}
