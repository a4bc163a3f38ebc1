package dev.rehearsal.question.kit.composition;

import java.util.Arrays;

/**
 * What a selection can reach at most with the questions from some number on. Each part of the score is bounded by itself, over the minutes
 * that are left, so the sum is never too low:
 *
 * <ul>
 *   <li>level and health: every minute is worth as much as the best one on offer;
 *   <li>coverage: each further question of a competency takes the fewest minutes that one takes, and the last may be taken in part
 *       (Dantzig's bound of the knapsack problem, 1957);
 *   <li>kinds: those that can occur, the shortest first;
 *   <li>empty minutes: what remains of the best filling by minutes alone (the table of the subset sum problem);
 *   <li>kinds that lack a question: those for which there is none left, or no time.
 * </ul>
 */
final class Bound {

    private static final int NONE = Integer.MAX_VALUE / 4;

    private final Pool pool;
    private final int budget;
    /** From question i on: the best worth of a minute; how many of a kind; the shortest of a kind; the fullest filling. */
    private final double[] perMinute;

    private final int[][] left;
    private final int[][] shortest;
    private final int[][] filled;
    /** From question i on, the shortest questions of competency c at {@code c * ENOUGH} and after, in rising order. */
    private final int[][] covering;

    private final double[] rate;
    private final double[] gain;
    private final int[] length;

    Bound(Pool pool) {
        this.pool = pool;
        this.budget = pool.wish.minutes();
        int size = pool.size();
        int places = pool.coverage.length * Objective.ENOUGH;
        perMinute = new double[size + 1];
        left = new int[size + 1][Pool.KINDS];
        shortest = new int[size + 1][Pool.KINDS];
        filled = new int[size + 1][budget + 1];
        covering = new int[size + 1][places];
        rate = new double[places];
        gain = new double[places];
        length = new int[places];
        Arrays.fill(shortest[size], NONE);
        Arrays.fill(covering[size], NONE);
        for (int i = size - 1; i >= 0; i--) {
            extend(i);
        }
    }

    private void extend(int i) {
        int minutes = pool.minutes[i];
        int kind = pool.kind[i];
        perMinute[i] = Math.max(perMinute[i + 1], pool.worth[i] / minutes);
        left[i] = left[i + 1].clone();
        left[i][kind]++;
        shortest[i] = shortest[i + 1].clone();
        shortest[i][kind] = Math.min(shortest[i][kind], minutes);
        covering[i] = covering[i + 1].clone();
        if (pool.competency[i] >= 0) {
            insert(covering[i], pool.competency[i] * Objective.ENOUGH, minutes);
        }
        for (int time = 0; time <= budget; time++) {
            int with = time < minutes ? 0 : filled[i + 1][time - minutes] + minutes;
            filled[i][time] = Math.max(filled[i + 1][time], with);
        }
    }

    private static void insert(int[] all, int from, int minutes) {
        int carried = minutes;
        for (int i = from; i < from + Objective.ENOUGH; i++) {
            int before = all[i];
            all[i] = Math.min(before, carried);
            carried = Math.max(before, carried);
        }
    }

    /** No kit that has the selection and otherwise only questions from that number on has a higher score. */
    double of(Selection selection, int from) {
        int time = Math.max(0, budget - selection.minutes());
        int reach = filled[from][time];
        int empty = Math.max(0, pool.wish.fewestMinutes() - selection.minutes() - reach);
        double merit = selection.merit()
                + perMinute[from] * time
                + coverage(selection, from, time)
                + Objective.KINDS / Pool.KINDS * kindsToCome(selection, from, time);
        return Selection.score(merit, missing(selection, from, time), empty);
    }

    private double coverage(Selection selection, int from, int time) {
        int entries = 0;
        for (int c = 0; c < pool.coverage.length; c++) {
            int has = selection.ofCompetency(c);
            for (int next = 0; has + next < Objective.ENOUGH; next++) {
                int minutes = covering[from][c * Objective.ENOUGH + next];
                if (minutes > time) {
                    break;
                }
                double adds = pool.coverage[c] * (Objective.covered(has + next + 1) - Objective.covered(has + next));
                entries = sortIn(entries, adds, minutes);
            }
        }
        double sum = 0;
        int rest = time;
        for (int i = 0; i < entries && rest > 0; i++) {
            int taken = Math.min(rest, length[i]);
            sum += gain[i] * taken / length[i];
            rest -= taken;
        }
        return sum;
    }

    private int sortIn(int entries, double adds, int minutes) {
        double own = adds / minutes;
        int place = entries;
        while (place > 0 && rate[place - 1] < own) {
            rate[place] = rate[place - 1];
            gain[place] = gain[place - 1];
            length[place] = length[place - 1];
            place--;
        }
        rate[place] = own;
        gain[place] = adds;
        length[place] = minutes;
        return entries + 1;
    }

    private int kindsToCome(Selection selection, int from, int time) {
        int[] shortestOfNew = new int[Pool.KINDS];
        int count = 0;
        for (int kind = 0; kind < Pool.KINDS; kind++) {
            if (selection.ofKind(kind) == 0 && left[from][kind] > 0 && pool.atMost[kind] > 0) {
                shortestOfNew[count++] = shortest[from][kind];
            }
        }
        return howManyFit(shortestOfNew, count, time);
    }

    private int missing(Selection selection, int from, int time) {
        int missing = selection.missing();
        int[] minutes = new int[missing];
        int there = 0;
        for (int kind = 0; kind < Pool.KINDS; kind++) {
            int lacks = Math.min(pool.atLeast[kind] - selection.ofKind(kind), left[from][kind]);
            for (int i = 0; i < lacks; i++) {
                minutes[there++] = shortest[from][kind];
            }
        }
        return missing - howManyFit(minutes, there, time);
    }

    private static int howManyFit(int[] minutes, int count, int time) {
        Arrays.sort(minutes, 0, count);
        int fit = 0;
        int rest = time;
        while (fit < count && minutes[fit] <= rest) {
            rest -= minutes[fit++];
        }
        return fit;
    }
}
