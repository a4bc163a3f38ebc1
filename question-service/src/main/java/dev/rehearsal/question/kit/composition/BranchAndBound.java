package dev.rehearsal.question.kit.composition;

/**
 * Looks for a better kit than the one there is, and proves that there is none: every kit is a path that takes questions in rising order, and
 * a branch is left where {@link Bound} says that it holds nothing better (Land and Doig, 1960). Where effort runs out first, what it has is
 * the best that was found.
 */
final class BranchAndBound {

    /** Scores this close are the same; far below what the seed decides. */
    static final double EQUAL = 1e-9;

    private final Pool pool;
    private final Selection selection;
    private final Effort effort;
    private final Bound bound;
    private int[] best;
    private double highest;

    BranchAndBound(Pool pool, Selection selection, int[] known, double score, Effort effort) {
        this.pool = pool;
        this.selection = selection;
        this.effort = effort;
        this.bound = new Bound(pool);
        this.best = known;
        this.highest = score;
    }

    /**
     * Searches below the selection; it is the best one found afterwards.
     *
     * @return a bound that no kit exceeds: the score itself if every branch was looked at or left
     */
    double run() {
        double atMost = bound.of(selection, 0);
        boolean whole = below(0);
        selection.restore(best);
        return whole ? highest : Math.max(highest, atMost);
    }

    /** Whether all was looked at. */
    private boolean below(int from) {
        double score = selection.score();
        if (score > highest + EQUAL) {
            highest = score;
            best = selection.snapshot();
        }
        for (int question = from; question < pool.size(); question++) {
            effort.step();
            if (effort.spent()) {
                return false;
            }
            if (bound.of(selection, question) <= highest + EQUAL) {
                return true;
            }
            if (selection.hasRoom(question) && !selection.resembles(question)) {
                selection.add(question);
                boolean whole = below(question + 1);
                selection.removeAt(selection.size() - 1);
                if (!whole) {
                    return false;
                }
            }
        }
        return true;
    }
}
