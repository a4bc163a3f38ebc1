package dev.rehearsal.scoring.fair;

import dev.rehearsal.contracts.CandidateId;
import dev.rehearsal.contracts.MemberId;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/**
 * Ratings as the estimation reads them: whole numbers in arrays, candidate by candidate. Candidates, interviewers and criteria are in the
 * order of their ids and the ratings of a candidate in the order of interviewer, criterion and level, so the order of the ratings it is
 * made of changes nothing.
 */
public final class FairRatings {

    /** Bound of each facet; a rating is packed into one long. */
    static final int MOST = 1 << 20;

    private final List<CandidateId> candidates;
    private final List<MemberId> interviewers;
    private final List<Criterion> criteria;
    private final int[] starts;
    private final long[] packed;

    private FairRatings(
            List<CandidateId> candidates, List<MemberId> interviewers, List<Criterion> criteria, long[] packed) {
        this.candidates = candidates;
        this.interviewers = interviewers;
        this.criteria = criteria;
        this.packed = packed;
        this.starts = new int[candidates.size() + 1];
        for (int i = 0; i < packed.length; i++) {
            starts[candidate(i) + 1] = i + 1;
        }
    }

    /**
     * Reads ratings. The same interviewer may rate the same criterion of a candidate more than once, in different interviews.
     *
     * @throws IllegalArgumentException if there are more than a million candidates, interviewers or criteria
     */
    public static FairRatings of(Collection<FairRating> ratings) {
        List<CandidateId> candidates =
                ordered(ratings.stream().map(FairRating::candidate), Comparator.comparing(CandidateId::value));
        List<MemberId> interviewers =
                ordered(ratings.stream().map(FairRating::interviewer), Comparator.comparing(MemberId::value));
        List<Criterion> criteria = ordered(ratings.stream().map(FairRating::criterion), Comparator.naturalOrder());
        Map<CandidateId, Integer> candidateAt = Places.of(candidates);
        Map<MemberId, Integer> interviewerAt = Places.of(interviewers);
        Map<Criterion, Integer> criterionAt = Places.of(criteria);
        long[] packed = new long[ratings.size()];
        int next = 0;
        for (FairRating rating : ratings) {
            packed[next++] = pack(
                    Places.place(candidateAt, rating.candidate()),
                    Places.place(interviewerAt, rating.interviewer()),
                    Places.place(criterionAt, rating.criterion()),
                    rating.level() - 1);
        }
        Arrays.sort(packed);
        return new FairRatings(candidates, interviewers, criteria, packed);
    }

    private static <T> List<T> ordered(Stream<T> ids, Comparator<T> order) {
        List<T> ordered = ids.distinct().sorted(order).toList();
        if (ordered.size() > MOST) {
            throw new IllegalArgumentException("more than " + MOST + " candidates, interviewers or criteria");
        }
        return ordered;
    }

    /** Those of the candidates that are wanted, with the interviewers and criteria that these ratings name. */
    FairRatings only(IntPredicate wanted) {
        int[] kept = new int[packed.length];
        int count = 0;
        for (int i = 0; i < packed.length; i++) {
            if (wanted.test(candidate(i))) {
                kept[count++] = i;
            }
        }
        if (count == packed.length) {
            return this;
        }
        int[] newCandidates = new int[candidates.size()];
        int[] newInterviewers = new int[interviewers.size()];
        int[] newCriteria = new int[criteria.size()];
        for (int k = 0; k < count; k++) {
            newCandidates[candidate(kept[k])] = 1;
            newInterviewers[interviewer(kept[k])] = 1;
            newCriteria[criterion(kept[k])] = 1;
        }
        List<CandidateId> keptCandidates = keep(candidates, newCandidates);
        List<MemberId> keptInterviewers = keep(interviewers, newInterviewers);
        List<Criterion> keptCriteria = keep(criteria, newCriteria);
        long[] repacked = new long[count];
        for (int k = 0; k < count; k++) {
            int i = kept[k];
            repacked[k] = pack(
                    newCandidates[candidate(i)], newInterviewers[interviewer(i)], newCriteria[criterion(i)], level(i));
        }
        return new FairRatings(keptCandidates, keptInterviewers, keptCriteria, repacked);
    }

    /** What is marked, in order; each mark is replaced by the new place. */
    private static <T> List<T> keep(List<T> ids, int[] marks) {
        int[] order = new int[ids.size()];
        int count = 0;
        for (int i = 0; i < marks.length; i++) {
            if (marks[i] > 0) {
                order[count] = i;
                marks[i] = count++;
            }
        }
        return Arrays.stream(order, 0, count).mapToObj(ids::get).toList();
    }

    private static long pack(int candidate, int interviewer, int criterion, int level) {
        return ((long) candidate << 42) | ((long) interviewer << 22) | ((long) criterion << 2) | level;
    }

    /** How many ratings there are. */
    public int size() {
        return packed.length;
    }

    /** All candidates, in order. */
    public List<CandidateId> candidates() {
        return candidates;
    }

    /** All interviewers, in order. */
    public List<MemberId> interviewers() {
        return interviewers;
    }

    /** All criteria, in order. */
    public List<Criterion> criteria() {
        return criteria;
    }

    /** The first rating of a candidate; those of the last end where a further candidate's would begin. */
    int start(int candidate) {
        return starts[candidate];
    }

    int candidate(int rating) {
        return (int) (packed[rating] >>> 42);
    }

    int interviewer(int rating) {
        return (int) (packed[rating] >>> 22) & (MOST - 1);
    }

    int criterion(int rating) {
        return (int) (packed[rating] >>> 2) & (MOST - 1);
    }

    /** Steps above the lowest level: 0 to 3. */
    int level(int rating) {
        return (int) packed[rating] & 3;
    }
}
