package dev.rehearsal.scoring.fair;

import java.util.Arrays;

/**
 * What the ratings can compare without any assumption. A rating says something about ability - severity - difficulty only, so shifts
 * of abilities, severities and difficulties that cancel in every rating cannot be told from no shift at all. In all such shifts:
 *
 * <ul>
 *   <li>two interviewers who rated the same criterion of the same candidate shift alike
 *   <li>two criteria that the same interviewer rated of the same candidate shift alike
 *   <li>two candidates whom the same interviewer rated on the same criterion shift alike
 * </ul>
 *
 * and "the same" may be read as "shifting alike", until nothing more follows (the procedure of Weeks and Williams, A note on the
 * determination of connectedness in an N-way cross classification, Technometrics 6 (1964) 319-324). Candidates that shift alike are in
 * one group and can be compared. Every merger is proved; in rare designs more could be compared than this finds, never less.
 */
final class Connections {

    private final int[] candidates;
    private final int[] interviewers;
    private final int[] criteria;
    private final int[] touching;

    private Connections(int[] candidates, int[] interviewers, int[] criteria, int[] touching) {
        this.touching = touching;
        this.candidates = candidates;
        this.interviewers = interviewers;
        this.criteria = criteria;
    }

    static Connections of(FairRatings ratings) {
        int[] candidates = identity(ratings.candidates().size());
        int[] interviewers = identity(ratings.interviewers().size());
        int[] criteria = identity(ratings.criteria().size());
        PairTable pairs = new PairTable(ratings.size());
        boolean changed = true;
        while (changed) {
            changed = merge(ratings, pairs, candidates, interviewers, criteria, Facet.CRITERION);
            changed |= merge(ratings, pairs, candidates, interviewers, criteria, Facet.INTERVIEWER);
            changed |= merge(ratings, pairs, candidates, interviewers, criteria, Facet.CANDIDATE);
        }
        return new Connections(roots(candidates), roots(interviewers), roots(criteria), touching(ratings));
    }

    /** Candidates who share an interviewer or a criterion, or are joined by a chain of such. */
    private static int[] touching(FairRatings ratings) {
        int people = ratings.candidates().size() + ratings.interviewers().size();
        int[] parents = identity(people + ratings.criteria().size());
        for (int i = 0; i < ratings.size(); i++) {
            int candidate = ratings.candidate(i);
            union(parents, candidate, ratings.candidates().size() + ratings.interviewer(i));
            union(parents, candidate, people + ratings.criterion(i));
        }
        return roots(parents);
    }

    private enum Facet {
        CANDIDATE,
        INTERVIEWER,
        CRITERION
    }

    /** Merges what one facet has in ratings that are alike in the two others. */
    private static boolean merge(
            FairRatings ratings, PairTable pairs, int[] candidates, int[] interviewers, int[] criteria, Facet facet) {
        pairs.clear();
        boolean changed = false;
        for (int i = 0; i < ratings.size(); i++) {
            int candidate = root(candidates, ratings.candidate(i));
            int interviewer = root(interviewers, ratings.interviewer(i));
            int criterion = root(criteria, ratings.criterion(i));
            changed |= switch (facet) {
                case CANDIDATE -> union(candidates, candidate, pairs.putIfAbsent(interviewer, criterion, candidate));
                case INTERVIEWER ->
                    union(interviewers, interviewer, pairs.putIfAbsent(candidate, criterion, interviewer));
                case CRITERION -> union(criteria, criterion, pairs.putIfAbsent(candidate, interviewer, criterion));
            };
        }
        return changed;
    }

    private static int[] identity(int size) {
        int[] parents = new int[size];
        Arrays.setAll(parents, i -> i);
        return parents;
    }

    private static int root(int[] parents, int element) {
        int root = element;
        while (parents[root] != root) {
            parents[root] = parents[parents[root]];
            root = parents[root];
        }
        return root;
    }

    /** The smaller number becomes the root, so that the result depends on no order. */
    private static boolean union(int[] parents, int one, int other) {
        int a = root(parents, one);
        int b = root(parents, other);
        parents[Math.max(a, b)] = Math.min(a, b);
        return a != b;
    }

    private static int[] roots(int[] parents) {
        int[] roots = new int[parents.length];
        Arrays.setAll(roots, i -> root(parents, i));
        return roots;
    }

    /** The group of a candidate, named by the first of its members. */
    int ofCandidate(int candidate) {
        return candidates[candidate];
    }

    /** Whether anything joins two candidates, be it enough to compare them or not. */
    boolean touch(int candidate, int other) {
        return touching[candidate] == touching[other];
    }

    /** The group of an interviewer, likewise. */
    int ofInterviewer(int interviewer) {
        return interviewers[interviewer];
    }

    /** The group of a criterion, likewise. */
    int ofCriterion(int criterion) {
        return criteria[criterion];
    }
}
