package dev.rehearsal.scoring.rater.http;

import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.scoring.estimate.EstimateConfig;
import dev.rehearsal.scoring.estimate.Estimated;
import dev.rehearsal.scoring.estimate.Estimates;
import dev.rehearsal.scoring.estimate.Kind;
import dev.rehearsal.scoring.fair.FairEstimate;
import dev.rehearsal.scoring.fair.FairModel;
import dev.rehearsal.scoring.fair.FairRatings;
import dev.rehearsal.scoring.fair.Priors;
import dev.rehearsal.scoring.rater.Kept;
import dev.rehearsal.scoring.rater.RaterSummary;
import dev.rehearsal.scoring.rater.TeamAgreement;
import dev.rehearsal.scoring.session.Rated;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is said of the interviewers of an organisation. Only settled sessions go in. An interviewer sees the own effects from all of
 * them; others see them from those that were settled {@link #OWN_TIME} ago or longer, estimated without the rest, so that nobody reads
 * of somebody what that person could not have read before.
 */
@ApplicationScoped
public class Team {

    /** How long an interviewer alone knows. */
    static final Duration OWN_TIME = Duration.ofDays(14);

    private final Estimates estimates;
    private final Clock clock;
    private final FairModel model = new FairModel(Priors.USUAL);
    private final Kept<TeamAgreement> agreements;
    private final Kept<Shown> shown;

    public Team(Estimates estimates, EstimateConfig config, Clock clock) {
        this.estimates = estimates;
        this.clock = clock;
        this.agreements = new Kept<>(config.organisations(), Integer.MAX_VALUE);
        this.shown = new Kept<>(config.organisations(), config.ratings());
    }

    /** What others are shown, made when the first of them asks. */
    private record Shown(List<Rated> ratings, FairEstimate estimate, Map<MemberId, RaterSummary> summaries) {

        /** The estimate serves one thread at a time. */
        RaterSummary of(MemberId member) {
            synchronized (estimate) {
                return summaries.computeIfAbsent(member, id -> RaterSummary.of(id, ratings, estimate));
            }
        }
    }

    /** The agreement as of the ratings estimated last. */
    AgreementReportView agreement(OrganisationId organisation) {
        Estimated estimated = estimates.of(organisation, Kind.SETTLED);
        TeamAgreement agreement =
                agreements.of(organisation, estimated.ratings(), () -> TeamAgreement.of(estimated.ratings()));
        return AgreementReportView.of(agreement, estimated.upToDate());
    }

    /** The interviewer's own effects. */
    RaterView mine(OrganisationId organisation, MemberId member) {
        Estimated estimated = estimates.of(organisation, Kind.SETTLED);
        return RaterView.of(estimated.with(fair -> RaterSummary.of(member, estimated.ratings(), fair)));
    }

    /** An interviewer's effects as others see them; empty if there is no rating that they may know of. */
    Optional<RaterView> other(OrganisationId organisation, MemberId member) {
        Shown seen = shown(organisation);
        return seen.estimate().interviewers().containsKey(member)
                ? Optional.of(RaterView.of(seen.of(member)))
                : Optional.empty();
    }

    /** All interviewers that others may know of, in the order of ids. */
    RaterList others(OrganisationId organisation, @Nullable UUID after, int limit) {
        Shown seen = shown(organisation);
        List<MemberId> members = seen.estimate().interviewers().keySet().stream()
                .sorted(Comparator.comparing(MemberId::value))
                .filter(member -> after == null || member.value().compareTo(after) > 0)
                .limit(limit + 1L)
                .toList();
        List<MemberId> page = members.subList(0, Math.min(limit, members.size()));
        return new RaterList(
                page.stream().map(seen::of).map(RaterView::of).toList(),
                members.size() > limit ? page.getLast().toString() : null);
    }

    /** The end of what is shown moves once a day, so that a day's answers are the same. */
    private Shown shown(OrganisationId organisation) {
        Instant end = clock.instant().truncatedTo(ChronoUnit.DAYS).minus(OWN_TIME);
        List<Rated> old = estimates.of(organisation, Kind.SETTLED).ratings().stream()
                .filter(rated -> isBefore(rated.settled(), end))
                .toList();
        return shown.of(
                organisation,
                old,
                () -> new Shown(
                        old,
                        model.estimate(FairRatings.of(
                                old.stream().map(Estimated::fairRating).toList())),
                        new HashMap<>()));
    }

    private static boolean isBefore(@Nullable Instant settled, Instant end) {
        return settled != null && settled.isBefore(end);
    }
}
