package dev.rehearsal.scoring.fair;

import dev.rehearsal.contracts.CandidateId;
import dev.rehearsal.scoring.numeric.Normal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads what there is to say off the estimated parameters. */
final class Results {

    private final FairRatings all;
    private final Grouping grouping;
    private final FairRatings ratings;
    private final Centred centred;
    private final AbilityPosterior ability;
    private final RatingScale scale;
    private final Fit.Sum[] interviewerFits;
    private final Fit.Sum[] criterionFits;

    Results(FairRatings all, Grouping grouping, Centred centred, AbilityPosterior ability) {
        this.all = all;
        this.grouping = grouping;
        this.ratings = grouping.estimated();
        this.centred = centred;
        this.ability = ability;
        this.scale = centred.parameters().scale();
        this.interviewerFits = sums(ratings.interviewers().size());
        this.criterionFits = sums(ratings.criteria().size());
    }

    FairEstimate estimate(int steps) {
        ability.use(centred.parameters());
        Map<CandidateId, FairScore> candidates = candidates();
        Parameters parameters = centred.parameters();
        return new FairEstimate(
                candidates,
                facets(
                        all.interviewers(),
                        ratings.interviewers(),
                        0,
                        interviewerFits,
                        grouping.firstCandidateOfInterviewers(),
                        IntStream.range(0, all.interviewers().size())
                                .mapToObj(grouping::comparedInterviewer)
                                .toList()),
                facets(
                        all.criteria(),
                        ratings.criteria(),
                        parameters.interviewers(),
                        criterionFits,
                        grouping.firstCandidateOfCriteria(),
                        IntStream.range(0, all.criteria().size())
                                .mapToObj(grouping::comparedCriterion)
                                .toList()),
                new FairEstimate.Fitted(
                        ratings,
                        parameters,
                        ability,
                        thresholds(),
                        steps,
                        Places.of(ratings.candidates()),
                        Places.of(ratings.interviewers())));
    }

    private Map<CandidateId, FairScore> candidates() {
        Map<CandidateId, Integer> candidateAt = Places.of(ratings.candidates());
        Map<CandidateId, FairScore> scores =
                LinkedHashMap.newLinkedHashMap(all.candidates().size());
        int[] where = new int[ability.mostPlaces()];
        double[] dependence = new double[ability.mostPlaces()];
        for (int candidate = 0; candidate < all.candidates().size(); candidate++) {
            CandidateId id = all.candidates().get(candidate);
            int count = all.start(candidate + 1) - all.start(candidate);
            int place = Places.place(candidateAt, id);
            double rawMean = rawMean(all, candidate);
            Fit fit = place < 0 ? new Fit(1, 1) : integrate(place);
            if (!grouping.comparedCandidate(candidate)) {
                scores.put(id, new FairScore.Refused(grouping.refusal(candidate), rawMean, count));
                continue;
            }
            int places = ability.dependence(where, dependence);
            double added = centred.covariance().form(where, dependence, places);
            scores.put(id, score(ability.mean(), ability.variance() + Math.max(0, added), rawMean, count, fit));
        }
        return scores;
    }

    private FairScore.Measured score(double measure, double variance, double rawMean, int count, Fit fit) {
        double error = Math.sqrt(variance);
        return new FairScore.Measured(
                measure,
                error,
                1 + scale.expected(measure),
                1 + scale.expected(measure - Normal.Q95 * error),
                1 + scale.expected(measure + Normal.Q95 * error),
                rawMean,
                count,
                fit);
    }

    static double rawMean(FairRatings ratings, int candidate) {
        int sum = 0;
        for (int i = ratings.start(candidate); i < ratings.start(candidate + 1); i++) {
            sum += 1 + ratings.level(i);
        }
        return (double) sum / (ratings.start(candidate + 1) - ratings.start(candidate));
    }

    /** Integrates, and gathers the residuals around the mean of the ability. */
    private Fit integrate(int candidate) {
        ability.integrate(candidate);
        Fit.Sum own = new Fit.Sum();
        Parameters parameters = centred.parameters();
        for (int i = ratings.start(candidate); i < ratings.start(candidate + 1); i++) {
            double eta = ability.mean()
                    - parameters.severity(ratings.interviewer(i))
                    - parameters.difficulty(ratings.criterion(i));
            double residual = ratings.level(i) - scale.expected(eta);
            double variance = scale.variance(eta);
            own.add(residual, variance);
            interviewerFits[ratings.interviewer(i)].add(residual, variance);
            criterionFits[ratings.criterion(i)].add(residual, variance);
        }
        return own.fit();
    }

    private <T> Map<T, Facet> facets(
            List<T> ids, List<T> estimated, int from, Fit.Sum[] fits, int[] candidates, List<Boolean> compared) {
        Map<T, Integer> places = Places.of(estimated);
        long others = compared.stream().filter(each -> each).count();
        Map<T, Facet> facets = LinkedHashMap.newLinkedHashMap(ids.size());
        for (int i = 0; i < ids.size(); i++) {
            int place = Places.place(places, ids.get(i));
            int count = place < 0 ? 0 : fits[place].count();
            if (!grouping.comparedCandidate(candidates[i])) {
                facets.put(ids.get(i), new Facet.Refused(grouping.refusal(candidates[i]), count));
            } else if (!compared.get(i)) {
                facets.put(ids.get(i), new Facet.Refused(new Refusal.NotSeparable(), count));
            } else if (others < 2) {
                facets.put(ids.get(i), new Facet.Refused(new Refusal.Alone(), count));
            } else {
                double measure = centred.parameters().values()[from + place];
                facets.put(
                        ids.get(i), new Facet.Measured(measure, centred.error(from + place), count, fits[place].fit()));
            }
        }
        return facets;
    }

    private List<Threshold> thresholds() {
        int first = centred.parameters().firstAt();
        int second = first + 1;
        double[] measures = scale.thresholds();
        double both = centred.covariance().get(first, second);
        double between =
                centred.covariance().get(first, first) + centred.covariance().get(second, second) - 2 * both;
        List<Threshold> thresholds = new ArrayList<>();
        thresholds.add(new Threshold(2, measures[0], centred.error(first)));
        thresholds.add(new Threshold(3, measures[1], Math.sqrt(Math.max(0, between))));
        thresholds.add(new Threshold(4, measures[2], centred.error(second)));
        return thresholds;
    }

    private static Fit.Sum[] sums(int count) {
        return Stream.generate(Fit.Sum::new).limit(count).toArray(Fit.Sum[]::new);
    }
}
