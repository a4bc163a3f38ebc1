package dev.rehearsal.scoring.fair;

import dev.rehearsal.contracts.CandidateId;
import dev.rehearsal.contracts.MemberId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** What {@link FairModel} found. Not for use by several threads. */
public final class FairEstimate {

    private final Map<CandidateId, FairScore> candidates;
    private final Map<MemberId, Facet> interviewers;
    private final Map<Criterion, Facet> criteria;
    private final @Nullable Fitted fitted;

    FairEstimate(
            Map<CandidateId, FairScore> candidates,
            Map<MemberId, Facet> interviewers,
            Map<Criterion, Facet> criteria,
            @Nullable Fitted fitted) {
        this.candidates = Collections.unmodifiableMap(candidates);
        this.interviewers = Collections.unmodifiableMap(interviewers);
        this.criteria = Collections.unmodifiableMap(criteria);
        this.fitted = fitted;
    }

    /** What there is only if the estimation came to an end. */
    record Fitted(
            FairRatings ratings,
            Parameters parameters,
            AbilityPosterior ability,
            List<Threshold> thresholds,
            int steps,
            Map<CandidateId, Integer> candidateAt,
            Map<MemberId, Integer> interviewerAt) {}

    /** Everything refused. */
    static FairEstimate none(FairRatings ratings, Grouping grouping) {
        Map<CandidateId, FairScore> candidates = new LinkedHashMap<>();
        for (int i = 0; i < ratings.candidates().size(); i++) {
            int count = ratings.start(i + 1) - ratings.start(i);
            candidates.put(
                    ratings.candidates().get(i),
                    new FairScore.Refused(grouping.refusal(i), Results.rawMean(ratings, i), count));
        }
        return new FairEstimate(
                candidates,
                refused(ratings.interviewers(), grouping, grouping.firstCandidateOfInterviewers()),
                refused(ratings.criteria(), grouping, grouping.firstCandidateOfCriteria()),
                null);
    }

    private static <T> Map<T, Facet> refused(List<T> ids, Grouping grouping, int[] candidates) {
        Map<T, Facet> refused = new LinkedHashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            refused.put(ids.get(i), new Facet.Refused(grouping.refusal(candidates[i]), 0));
        }
        return refused;
    }

    /** Every candidate with a rating, in the order of ids. */
    public Map<CandidateId, FairScore> candidates() {
        return candidates;
    }

    /** Every interviewer who rated, in the order of ids. */
    public Map<MemberId, Facet> interviewers() {
        return interviewers;
    }

    /** Every criterion that was rated, in order. */
    public Map<Criterion, Facet> criteria() {
        return criteria;
    }

    /** The three thresholds, or none if nothing was estimated. */
    public List<Threshold> thresholds() {
        return fitted == null ? List.of() : fitted.thresholds();
    }

    /** Steps of Newton's method; fewer if the last estimation was near. */
    public int steps() {
        return fitted == null ? 0 : fitted.steps();
    }

    /** How likely which level is, if something was estimated. */
    public @Nullable RatingScale scale() {
        return fitted == null ? null : fitted.parameters().scale();
    }

    /**
     * A candidate's ability in logits from the ratings of everybody but one interviewer: what that interviewer's ratings can be held
     * against. Empty if the candidate has no fair score, or no rating by another.
     */
    public OptionalDouble abilityWithout(CandidateId candidate, MemberId interviewer) {
        if (fitted == null || !(candidates.get(candidate) instanceof FairScore.Measured)) {
            return OptionalDouble.empty();
        }
        FairRatings ratings = fitted.ratings();
        int at = Places.place(fitted.candidateAt(), candidate);
        int without = Places.place(fitted.interviewerAt(), interviewer);
        boolean others = false;
        for (int i = ratings.start(at); i < ratings.start(at + 1); i++) {
            others |= ratings.interviewer(i) != without;
        }
        if (!others || without < 0) {
            return OptionalDouble.empty();
        }
        fitted.ability().integrate(at, without);
        return OptionalDouble.of(fitted.ability().mean());
    }

    Map<MemberId, Double> severities() {
        return fitted == null ? Map.of() : values(fitted.ratings().interviewers(), fitted.parameters(), 0);
    }

    Map<Criterion, Double> difficulties() {
        return fitted == null
                ? Map.of()
                : values(
                        fitted.ratings().criteria(),
                        fitted.parameters(),
                        fitted.parameters().interviewers());
    }

    private static <T> Map<T, Double> values(List<T> ids, Parameters parameters, int from) {
        Map<T, Double> values = new LinkedHashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            values.put(ids.get(i), parameters.values()[from + i]);
        }
        return values;
    }

    @Nullable
    Parameters common() {
        return fitted == null ? null : fitted.parameters();
    }
}
