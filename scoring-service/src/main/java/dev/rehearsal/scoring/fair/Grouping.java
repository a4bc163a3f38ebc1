package dev.rehearsal.scoring.fair;

import dev.rehearsal.contracts.MemberId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Which candidates are compared. The group with the most ratings is the reference. The estimation takes in everything that touches it,
 * also candidates that cannot be compared with it, because they say something about severities and difficulties.
 */
final class Grouping {

    private final FairRatings ratings;
    private final Connections connections;
    private final int reference;
    private final int[] sizes;
    private final FairRatings estimated;
    private final int severityGroup;
    private final int difficultyGroup;
    private final Map<Integer, Refusal.Group> described = new HashMap<>();

    private Grouping(FairRatings ratings, Connections connections) {
        this.ratings = ratings;
        this.connections = connections;
        this.sizes = new int[ratings.candidates().size()];
        int[] severities = new int[ratings.interviewers().size()];
        int[] difficulties = new int[ratings.criteria().size()];
        for (int i = 0; i < ratings.size(); i++) {
            sizes[connections.ofCandidate(ratings.candidate(i))]++;
        }
        this.reference = largest(sizes);
        for (int i = 0; i < ratings.size(); i++) {
            if (connections.ofCandidate(ratings.candidate(i)) == reference) {
                severities[connections.ofInterviewer(ratings.interviewer(i))]++;
                difficulties[connections.ofCriterion(ratings.criterion(i))]++;
            }
        }
        this.severityGroup = largest(severities);
        this.difficultyGroup = largest(difficulties);
        this.estimated = ratings.only(candidate -> connections.touch(candidate, reference));
    }

    static Grouping of(FairRatings ratings) {
        return new Grouping(ratings, Connections.of(ratings));
    }

    /** The first of the largest, or -1 if there is none. */
    private static int largest(int[] counts) {
        return IntStream.range(0, counts.length)
                .boxed()
                .max(Comparator.comparingInt((Integer i) -> counts[i]).thenComparing(Comparator.reverseOrder()))
                .orElse(-1);
    }

    /** The ratings that the estimation is over. */
    FairRatings estimated() {
        return estimated;
    }

    /** Whether a candidate, by the place among all, is compared. */
    boolean comparedCandidate(int candidate) {
        return connections.ofCandidate(candidate) == reference;
    }

    boolean comparedInterviewer(int interviewer) {
        return connections.ofInterviewer(interviewer) == severityGroup;
    }

    boolean comparedCriterion(int criterion) {
        return connections.ofCriterion(criterion) == difficultyGroup;
    }

    /** Centres the optimum over the interviewers and the criteria that are compared. */
    Centred centre(Solver.Optimum optimum) {
        Parameters parameters = optimum.parameters();
        Map<MemberId, Integer> interviewers = Places.of(ratings.interviewers());
        Map<Criterion, Integer> criteria = Places.of(ratings.criteria());
        double[] severity = parameters.mean(
                0,
                parameters.interviewers(),
                i -> comparedInterviewer(
                        Places.place(interviewers, estimated.interviewers().get(i))));
        double[] difficulty = parameters.mean(
                parameters.interviewers(),
                parameters.criteria(),
                i -> comparedCriterion(
                        Places.place(criteria, estimated.criteria().get(i))));
        return Centred.of(parameters, optimum.covariance(), severity, difficulty);
    }

    /** Why a candidate, an interviewer or a criterion of a candidate is not compared, or that the estimation failed. */
    Refusal refusal(int candidate) {
        return comparedCandidate(candidate)
                ? new Refusal.NotEstimated()
                : new Refusal.NotConnected(group(connections.ofCandidate(candidate)), group(reference));
    }

    private Refusal.Group group(int group) {
        return described.computeIfAbsent(group, this::describe);
    }

    private Refusal.Group describe(int group) {
        boolean[] rated = new boolean[ratings.interviewers().size()];
        for (int i = 0; i < ratings.size(); i++) {
            rated[ratings.interviewer(i)] |= connections.ofCandidate(ratings.candidate(i)) == group;
        }
        List<MemberId> interviewers = IntStream.range(0, rated.length)
                .filter(i -> rated[i])
                .mapToObj(ratings.interviewers()::get)
                .toList();
        return new Refusal.Group(
                IntStream.range(0, sizes.length)
                        .filter(candidate -> connections.ofCandidate(candidate) == group)
                        .mapToObj(ratings.candidates()::get)
                        .toList(),
                interviewers,
                sizes[group]);
    }

    /** For each interviewer, the first candidate of the reference group they rated, or else the first at all. */
    int[] firstCandidateOfInterviewers() {
        int[] first = new int[ratings.interviewers().size()];
        Arrays.fill(first, -1);
        for (int i = 0; i < ratings.size(); i++) {
            note(first, ratings.interviewer(i), ratings.candidate(i));
        }
        return first;
    }

    /** The same for each criterion. */
    int[] firstCandidateOfCriteria() {
        int[] first = new int[ratings.criteria().size()];
        Arrays.fill(first, -1);
        for (int i = 0; i < ratings.size(); i++) {
            note(first, ratings.criterion(i), ratings.candidate(i));
        }
        return first;
    }

    private void note(int[] first, int element, int candidate) {
        if (first[element] < 0 || (!comparedCandidate(first[element]) && comparedCandidate(candidate))) {
            first[element] = candidate;
        }
    }
}
