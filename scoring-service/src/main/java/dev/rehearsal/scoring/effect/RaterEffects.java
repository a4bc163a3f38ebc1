package dev.rehearsal.scoring.effect;

import dev.rehearsal.contracts.CandidateId;
import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.scoring.fair.Facet;
import dev.rehearsal.scoring.fair.FairEstimate;
import dev.rehearsal.scoring.fair.RatingScale;
import dev.rehearsal.scoring.numeric.Normal;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * How one interviewer rates. Order and drift are in logits of severity, so above 0 is "becomes more severe".
 *
 * @param severity in logits above the average interviewer
 * @param halo spread of the levels of one candidate as a share of what is expected; below 1 is halo
 * @param questionOrder change per question within an interview, beyond that of the fellow interviewers in the same interviews: what
 *     they all see is the candidate getting tired, not the interviewer
 * @param candidateOrder change per candidate within a day
 * @param drift change per 30 days
 */
public record RaterEffects(Effect severity, Effect halo, Effect questionOrder, Effect candidateOrder, Effect drift) {

    /** Below these there is no number. */
    public static final int FEWEST_RATINGS = 30;

    public static final int FEWEST_CANDIDATES = 10;
    public static final int FEWEST_DAYS = 14;

    private static final double DAYS = 86_400;
    private static final double DRIFT_DAYS = 30;

    /**
     * The effects of an interviewer.
     *
     * @param ratings of this interviewer, and of the fellow interviewers in the same interviews; others do no harm
     */
    public static RaterEffects of(MemberId interviewer, List<PlacedRating> ratings, FairEstimate estimate) {
        RatingScale scale = estimate.scale();
        if (scale == null || !(estimate.interviewers().get(interviewer) instanceof Facet.Measured severity)) {
            Effect refused = new Effect.Refused(Lack.FAIR_SCALE, 0, 1);
            return new RaterEffects(refused, refused, refused, refused, refused);
        }
        List<Held> own = Held.of(interviewer, ratings, estimate);
        return new RaterEffects(
                severity(severity, own),
                Halo.of(own, scale),
                questionOrder(interviewer, own, ratings, estimate, scale),
                trend(own, PlacedRating::candidatePlace, scale),
                drift(own, scale));
    }

    private static Effect severity(Facet.Measured severity, List<Held> own) {
        int candidates = candidates(own);
        if (candidates < FEWEST_CANDIDATES) {
            return new Effect.Refused(Lack.CANDIDATES, candidates, FEWEST_CANDIDATES);
        }
        double reach = Normal.Q95 * severity.standardError();
        return new Effect.Measured(
                severity.measure(),
                severity.standardError(),
                severity.measure() - reach,
                severity.measure() + reach,
                severity.ratings(),
                candidates);
    }

    private static Effect drift(List<Held> own, RatingScale scale) {
        Optional<Instant> first = own.stream().map(held -> held.placed().at()).min(Comparator.naturalOrder());
        Optional<Instant> last = own.stream().map(held -> held.placed().at()).max(Comparator.naturalOrder());
        if (first.isPresent() && last.isPresent()) {
            long days = Duration.between(first.get(), last.get()).toDays();
            if (days < FEWEST_DAYS) {
                return new Effect.Refused(Lack.DAYS, (int) days, FEWEST_DAYS);
            }
        }
        Instant since = first.orElse(Instant.EPOCH);
        return trend(own, placed -> Duration.between(since, placed.at()).toSeconds() / DAYS / DRIFT_DAYS, scale);
    }

    private static Effect trend(List<Held> own, ToDoubleFunction<PlacedRating> place, RatingScale scale) {
        return tooLittle(own, place)
                .orElseGet(() -> SeverityTrend.of(own, place, scale)
                        .<Effect>map(trend -> Effect.measured(
                                trend.slope(), SeverityTrend.error(trend.influences()), own.size(), candidates(own)))
                        .orElse(new Effect.Refused(Lack.ESTIMATE, 0, 1)));
    }

    private static Effect questionOrder(
            MemberId interviewer,
            List<Held> own,
            List<PlacedRating> ratings,
            FairEstimate estimate,
            RatingScale scale) {
        Optional<Effect> lack = tooLittle(own, PlacedRating::questionPlace);
        if (lack.isPresent()) {
            return lack.get();
        }
        Set<CandidateId> seen = own.stream().map(Held::candidate).collect(Collectors.toSet());
        List<PlacedRating> beside = ratings.stream()
                .filter(placed -> seen.contains(placed.rating().candidate()))
                .toList();
        List<Held> fellows = beside.stream()
                .map(placed -> placed.rating().interviewer())
                .filter(fellow -> !fellow.equals(interviewer))
                .distinct()
                .sorted(Comparator.comparing(MemberId::value))
                .flatMap(fellow -> Held.of(fellow, beside, estimate).stream())
                .toList();
        Optional<Effect> less = tooLittle(fellows, PlacedRating::questionPlace);
        if (less.isPresent()) {
            return less.get();
        }
        Optional<SeverityTrend> mine = SeverityTrend.of(own, PlacedRating::questionPlace, scale);
        Optional<SeverityTrend> theirs = SeverityTrend.of(fellows, PlacedRating::questionPlace, scale);
        if (mine.isEmpty() || theirs.isEmpty()) {
            return new Effect.Refused(Lack.ESTIMATE, 0, 1);
        }
        Map<CandidateId, Double> influences = new TreeMap<>(Comparator.comparing(CandidateId::value));
        influences.putAll(mine.get().influences());
        theirs.get()
                .influences()
                .forEach((candidate, influence) -> influences.merge(candidate, -influence, Double::sum));
        return Effect.measured(
                mine.get().slope() - theirs.get().slope(),
                SeverityTrend.error(influences),
                own.size() + fellows.size(),
                influences.size());
    }

    private static Optional<Effect> tooLittle(List<Held> own, ToDoubleFunction<PlacedRating> place) {
        int candidates = candidates(own);
        if (own.size() < FEWEST_RATINGS) {
            return Optional.of(new Effect.Refused(Lack.RATINGS, own.size(), FEWEST_RATINGS));
        }
        if (candidates < FEWEST_CANDIDATES) {
            return Optional.of(new Effect.Refused(Lack.CANDIDATES, candidates, FEWEST_CANDIDATES));
        }
        long places = own.stream()
                .mapToDouble(held -> place.applyAsDouble(held.placed()))
                .distinct()
                .count();
        return places < 2 ? Optional.of(new Effect.Refused(Lack.SPREAD, (int) places, 2)) : Optional.empty();
    }

    private static int candidates(List<Held> own) {
        return (int) own.stream().map(Held::candidate).distinct().count();
    }
}
