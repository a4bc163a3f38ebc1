package dev.rehearsal.question.kit.composition;

import java.util.Arrays;

/**
 * A kit in the making. The score puts what breaks a constraint before everything else: a question that a kind lacks weighs more than all
 * minutes, and an empty minute more than any value.
 */
final class Selection {

    private static final double MISSING_OF_A_KIND = 10_000;
    private static final double EMPTY_MINUTE = 10;

    private final Pool pool;
    private final int[] chosen = new int[KitWish.MOST_QUESTIONS];
    private final int[] perCompetency;
    private final int[] perKind = new int[Pool.KINDS];
    private int size;
    private int minutes;
    private double worth;

    Selection(Pool pool) {
        this.pool = pool;
        perCompetency = new int[pool.coverage.length];
    }

    /** What the selection says, to be put back later. */
    int[] snapshot() {
        return Arrays.copyOf(chosen, size);
    }

    void restore(int[] snapshot) {
        while (size > 0) {
            removeAt(size - 1);
        }
        for (int question : snapshot) {
            add(question);
        }
    }

    int size() {
        return size;
    }

    int at(int place) {
        return chosen[place];
    }

    int minutes() {
        return minutes;
    }

    int ofCompetency(int competency) {
        return perCompetency[competency];
    }

    int ofKind(int kind) {
        return perKind[kind];
    }

    boolean full() {
        return size == chosen.length;
    }

    /** Whether minutes and kinds leave room for a question. */
    boolean hasRoom(int question) {
        return !full()
                && minutes + pool.minutes[question] <= pool.wish.minutes()
                && perKind[pool.kind[question]] < pool.atMost[pool.kind[question]];
    }

    /** Whether a question is in it, or something that is nearly the same. */
    boolean resembles(int question) {
        for (int i = 0; i < size; i++) {
            if (chosen[i] == question || pool.alike(chosen[i], question)) {
                return true;
            }
        }
        return false;
    }

    void add(int question) {
        chosen[size++] = question;
        count(question, 1);
    }

    /** Takes out the question at a place; the last one takes that place. */
    int removeAt(int place) {
        int question = chosen[place];
        chosen[place] = chosen[--size];
        count(question, -1);
        return question;
    }

    private void count(int question, int by) {
        minutes += by * pool.minutes[question];
        perKind[pool.kind[question]] += by;
        if (pool.competency[question] >= 0) {
            perCompetency[pool.competency[question]] += by;
        }
        worth = size == 0 ? 0 : worth + by * pool.worth[question];
    }

    /** How many questions kinds lack. */
    int missing() {
        int missing = 0;
        for (int kind = 0; kind < Pool.KINDS; kind++) {
            missing += Math.max(0, pool.atLeast[kind] - perKind[kind]);
        }
        return missing;
    }

    /** What it is worth without regard to constraints. */
    double merit() {
        double merit = worth;
        for (int i = 0; i < perCompetency.length; i++) {
            merit += pool.coverage[i] * Objective.covered(perCompetency[i]);
        }
        for (int questions : perKind) {
            merit += questions > 0 ? Objective.KINDS / Pool.KINDS : 0;
        }
        return merit;
    }

    /** What a question would add to {@link #merit}. */
    double gain(int question) {
        int competency = pool.competency[question];
        double covers = competency < 0
                ? 0
                : pool.coverage[competency]
                        * (Objective.covered(perCompetency[competency] + 1)
                                - Objective.covered(perCompetency[competency]));
        double spreads = perKind[pool.kind[question]] == 0 ? Objective.KINDS / Pool.KINDS : 0;
        return pool.worth[question] + covers + spreads;
    }

    boolean lacks(int kind) {
        return perKind[kind] < pool.atLeast[kind];
    }

    double score() {
        return score(merit(), missing(), Math.max(0, pool.wish.fewestMinutes() - minutes));
    }

    static double score(double merit, int missing, int emptyMinutes) {
        return merit - MISSING_OF_A_KIND * missing - EMPTY_MINUTE * emptyMinutes;
    }
}
