package dev.rehearsal.question.kit.composition;

import java.util.SplittableRandom;

/**
 * Finds a good kit quickly: fills up greedily, exchanges one question for another while that helps, and again and again takes a few out at
 * random and fills up anew (an iterated local search: Lourenço, Martin and Stützle, 2003). What it finds is where
 * {@link BranchAndBound} begins.
 */
final class LocalSearch {

    private static final int ROUNDS = 80;
    private static final int MOST_TAKEN_OUT = 3;
    /** Greater than anything a minute can gain. */
    private static final double FIRST_OF_ALL = 1000;

    private final Pool pool;
    private final Selection selection;
    /** How many of the first places stay as they are. */
    private final int pinned;

    private final Effort effort;
    private final SplittableRandom random;

    LocalSearch(Pool pool, Selection selection, Effort effort) {
        this.pool = pool;
        this.selection = selection;
        this.pinned = selection.size();
        this.effort = effort;
        this.random = new SplittableRandom(pool.wish.seed());
    }

    /** Improves the selection as far as effort goes. */
    void run() {
        fill(0);
        exchange();
        int[] best = selection.snapshot();
        double highest = selection.score();
        for (int round = 0; round < ROUNDS && !effort.spent(); round++) {
            int out = 1 + random.nextInt(MOST_TAKEN_OUT);
            for (int i = 0; i < out && selection.size() > pinned; i++) {
                selection.removeAt(pinned + random.nextInt(selection.size() - pinned));
            }
            fill(1);
            exchange();
            double score = selection.score();
            if (score >= highest) {
                highest = score;
                best = selection.snapshot();
            } else {
                selection.restore(best);
            }
        }
        selection.restore(best);
    }

    /** Adds what gains most in a minute, kinds that lack a question first, while something is to be gained. */
    private void fill(double noise) {
        int next = next(noise);
        while (next >= 0) {
            selection.add(next);
            next = next(noise);
        }
    }

    private int next(double noise) {
        int best = -1;
        double most = 0;
        boolean tooShort = selection.minutes() < pool.wish.fewestMinutes();
        for (int question = 0; question < pool.size() && !effort.spent(); question++) {
            effort.step();
            if (!selection.hasRoom(question)) {
                continue;
            }
            double gain = selection.gain(question) / pool.minutes[question];
            double wanted = gain * (1 + noise * random.nextDouble())
                    + (selection.lacks(pool.kind[question]) ? FIRST_OF_ALL : 0)
                    + (tooShort ? 1 : 0);
            if (wanted > most && !selection.resembles(question)) {
                most = wanted;
                best = question;
            }
        }
        return best;
    }

    /** Exchanges one question for another while that raises the score. */
    private void exchange() {
        boolean better = true;
        while (better && !effort.spent()) {
            better = false;
            for (int place = pinned; place < selection.size(); place++) {
                better |= exchangeAt(place);
            }
        }
    }

    private boolean exchangeAt(int place) {
        double highest = selection.score() + BranchAndBound.EQUAL;
        int before = selection.removeAt(place);
        int best = before;
        double merit = selection.merit();
        int missing = selection.missing();
        for (int question = 0; question < pool.size() && !effort.spent(); question++) {
            effort.step();
            if (selection.hasRoom(question)) {
                double score = Selection.score(
                        merit + selection.gain(question),
                        missing - (selection.lacks(pool.kind[question]) ? 1 : 0),
                        Math.max(0, pool.wish.fewestMinutes() - selection.minutes() - pool.minutes[question]));
                if (score > highest && !selection.resembles(question)) {
                    highest = score;
                    best = question;
                }
            }
        }
        selection.add(best);
        return best != before;
    }
}
