package dev.rehearsal.scoring.rater;

import dev.rehearsal.contracts.CandidateId;
import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.contracts.SessionId;
import dev.rehearsal.scoring.effect.PlacedRating;
import dev.rehearsal.scoring.effect.RaterEffects;
import dev.rehearsal.scoring.estimate.Estimated;
import dev.rehearsal.scoring.fair.FairEstimate;
import dev.rehearsal.scoring.session.Rated;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How one interviewer rates.
 *
 * @param from when the first of the ratings was given; null without any
 * @param until when the last was
 * @param ratings levels given
 * @param candidates whom they are about
 */
public record RaterSummary(
        MemberId member,
        @Nullable Instant from,
        @Nullable Instant until,
        int ratings,
        int candidates,
        RaterEffects effects) {

    /**
     * The summary of an interviewer.
     *
     * @param ratings the observed ratings that the estimate was made of, in whatever order
     */
    public static RaterSummary of(MemberId member, Collection<Rated> ratings, FairEstimate estimate) {
        List<Rated> own = ratings.stream()
                .filter(rated -> rated.interviewer().equals(member) && rated.level() != null)
                .toList();
        Set<SessionId> sessions = own.stream().map(Rated::session).collect(Collectors.toSet());
        Map<CandidateDay, Integer> places = places(own);
        List<PlacedRating> placed = ratings.stream()
                .filter(rated -> sessions.contains(rated.session()) && rated.level() != null)
                .map(rated -> new PlacedRating(
                        Estimated.fairRating(rated),
                        rated.questionPlace(),
                        places.getOrDefault(CandidateDay.of(rated), 1),
                        given(rated)))
                .toList();
        return new RaterSummary(
                member,
                own.stream()
                        .map(RaterSummary::given)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                own.stream()
                        .map(RaterSummary::given)
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                own.size(),
                (int) own.stream().map(Rated::candidate).distinct().count(),
                RaterEffects.of(member, placed, estimate));
    }

    /** An amendment comes after the interview, but it corrects what was judged there. */
    private static Instant given(Rated rated) {
        return rated.amended() ? rated.asked() : rated.at();
    }

    /** A candidate on a day. Days are those of UTC, so that they are the same wherever it is worked out. */
    private record CandidateDay(LocalDate day, CandidateId candidate) {
        static CandidateDay of(Rated rated) {
            return new CandidateDay(LocalDate.ofInstant(rated.asked(), ZoneOffset.UTC), rated.candidate());
        }
    }

    /** Which candidate of the interviewer's day it was, by the first question that was asked and rated. */
    private static Map<CandidateDay, Integer> places(List<Rated> own) {
        Map<CandidateDay, Instant> begins = new HashMap<>();
        own.forEach(rated -> begins.merge(CandidateDay.of(rated), rated.asked(), (a, b) -> a.isBefore(b) ? a : b));
        Map<LocalDate, List<CandidateDay>> days = begins.keySet().stream()
                .sorted(Comparator.comparing((CandidateDay each) -> begins.getOrDefault(each, Instant.MIN))
                        .thenComparing(each -> each.candidate().value()))
                .collect(Collectors.groupingBy(CandidateDay::day, TreeMap::new, Collectors.toList()));
        Map<CandidateDay, Integer> places = new HashMap<>();
        days.values().forEach(day -> {
            for (int i = 0; i < day.size(); i++) {
                places.put(day.get(i), i + 1);
            }
        });
        return places;
    }
}
