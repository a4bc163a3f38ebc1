package dev.rehearsal.scoring.candidate;

import dev.rehearsal.contracts.CandidateId;
import dev.rehearsal.platform.problem.Problem;
import dev.rehearsal.platform.tenancy.Tenancy;
import dev.rehearsal.scoring.candidate.BoardView.BoardCandidateView;
import dev.rehearsal.scoring.candidate.BoardView.BoardSessionView;
import dev.rehearsal.scoring.candidate.BoardView.DecisionView;
import dev.rehearsal.scoring.estimate.Estimated;
import dev.rehearsal.scoring.estimate.Estimates;
import dev.rehearsal.scoring.estimate.Kind;
import dev.rehearsal.scoring.session.Access;
import dev.rehearsal.scoring.session.CandidateComposite;
import dev.rehearsal.scoring.session.CandidateDecision;
import dev.rehearsal.scoring.session.Rated;
import dev.rehearsal.scoring.session.SessionLine;
import dev.rehearsal.scoring.session.db.CandidateDecisions;
import dev.rehearsal.scoring.session.db.CandidateLines;
import dev.rehearsal.scoring.session.db.RatedRatings;
import dev.rehearsal.scoring.session.view.CompetencyScoreView;
import dev.rehearsal.scoring.session.view.SummaryView;
import dev.rehearsal.scoring.session.view.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads candidates for a viewer. Independent first (R2): whoever is on the panel of a session of a candidate and has not submitted there
 * gets not a number of that candidate. Opens transactions of its own.
 */
@ApplicationScoped
public class Candidates {

    private final Tenancy tenancy;
    private final Estimates estimates;
    private final CandidateLines lines;
    private final CandidateDecisions decisions;
    private final RatedRatings ratings;

    public Candidates(
            Tenancy tenancy,
            Estimates estimates,
            CandidateLines lines,
            CandidateDecisions decisions,
            RatedRatings ratings) {
        this.tenancy = tenancy;
        this.estimates = estimates;
        this.lines = lines;
        this.decisions = decisions;
        this.ratings = ratings;
    }

    /**
     * What was read of one candidate whom the viewer may see.
     *
     * @param ratings all that count, "not observed" included
     */
    record Seen(
            List<SessionLine> lines,
            List<Rated> ratings,
            @Nullable CandidateDecision decision) implements Found {}

    /** There is such a candidate, but the viewer has not submitted everywhere. */
    record Withheld() implements Found {}

    /** What a viewer gets of a candidate. */
    sealed interface Found {}

    /**
     * A page of the board.
     *
     * @param cursor of an earlier page, or null
     * @throws Problem 400 if the cursor is none of ours
     */
    public BoardView board(Viewer viewer, int limit, @Nullable String cursor) {
        CandidateLines.Place after = cursor == null ? null : BoardCursor.read(cursor);
        Estimated estimated = estimates.of(viewer.organisation(), Kind.LIVE);
        return tenancy.inOrganisation(viewer.organisation(), () -> {
            List<CandidateLines.Place> places = lines.page(after, limit + 1);
            List<CandidateLines.Place> shown = places.subList(0, Math.min(limit, places.size()));
            return new BoardView(
                    estimated.upToDate(),
                    rows(
                            viewer,
                            shown.stream().map(CandidateLines.Place::candidate).toList(),
                            estimated),
                    places.size() > limit ? BoardCursor.write(shown.getLast()) : null);
        });
    }

    private List<BoardCandidateView> rows(Viewer viewer, List<CandidateId> candidates, Estimated estimated) {
        Map<CandidateId, List<SessionLine>> sessions = lines.of(candidates);
        Map<CandidateId, CandidateDecision> decided = decisions.of(candidates);
        // With one session the composite is that session's, and the ratings need not be read.
        Map<CandidateId, List<Rated>> several = ratings
                .of(candidates.stream()
                        .filter(candidate ->
                                sessions.getOrDefault(candidate, List.of()).size() > 1)
                        .toList())
                .stream()
                .collect(Collectors.groupingBy(Rated::candidate));
        return candidates.stream()
                .map(candidate -> {
                    List<SessionLine> own = sessions.getOrDefault(candidate, List.of());
                    if (!seesAll(viewer, own)) {
                        return BoardCandidateView.withheld(candidate.value());
                    }
                    List<Rated> rated = several.get(candidate);
                    CandidateComposite composite = rated == null ? ofOne(own) : CandidateComposite.of(rated);
                    return row(candidate, own, composite, decided.get(candidate), estimated);
                })
                .toList();
    }

    /** The composite of a candidate with one session, which is the same as over the ratings of it, or without any rating. */
    private static CandidateComposite ofOne(List<SessionLine> lines) {
        return lines.size() == 1
                ? new CandidateComposite(
                        lines.getFirst().composite(),
                        lines.getFirst().competencies().stream()
                                .filter(score ->
                                        score.score().ratings() + score.score().notObserved() > 0)
                                .toList())
                : CandidateComposite.of(List.of());
    }

    static BoardCandidateView row(
            CandidateId candidate,
            List<SessionLine> lines,
            CandidateComposite composite,
            @Nullable CandidateDecision decision,
            Estimated estimated) {
        return new BoardCandidateView(
                candidate.value(),
                false,
                lines.stream().map(BoardSessionView::of).toList(),
                SummaryView.of(composite.composite()),
                CompetencyScoreView.of(composite.competencies()),
                FairView.of(estimated.candidates().get(candidate)),
                decision == null ? null : DecisionView.of(decision));
    }

    /** What there is of a candidate; empty if there is no session. */
    Optional<Found> find(Viewer viewer, CandidateId candidate) {
        return tenancy.inOrganisation(viewer.organisation(), () -> {
            List<CandidateId> one = List.of(candidate);
            List<SessionLine> sessions = lines.of(one).getOrDefault(candidate, List.of());
            if (sessions.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(
                    seesAll(viewer, sessions)
                            ? new Seen(
                                    sessions, ratings.of(one), decisions.of(one).get(candidate))
                            : new Withheld());
        });
    }

    /**
     * What goes by all sessions of a candidate, beside the report of one.
     *
     * @param fair the fair score; null if the viewer does not see one of the sessions, or is on its panel and has not submitted there
     * @param owes whether the viewer has not submitted in one of them, and is therefore not told what others decided
     */
    public record Beside(@Nullable FairView fair, boolean owes) {}

    public Beside beside(Viewer viewer, CandidateId candidate) {
        List<SessionLine> sessions = tenancy.inOrganisation(
                viewer.organisation(), () -> lines.of(List.of(candidate)).getOrDefault(candidate, List.of()));
        boolean owes = sessions.stream().anyMatch(line -> viewer.access(line.panel(), line.submitted()) == Access.OWN);
        return new Beside(seesAll(viewer, sessions) ? fair(viewer, candidate) : null, owes);
    }

    private FairView fair(Viewer viewer, CandidateId candidate) {
        return estimates
                .soon(viewer.organisation(), Kind.LIVE)
                .map(estimated -> FairView.of(estimated.candidates().get(candidate)))
                .orElse(FairView.PENDING);
    }

    private static boolean seesAll(Viewer viewer, Collection<SessionLine> lines) {
        return lines.stream().allMatch(line -> viewer.access(line.panel(), line.submitted()) == Access.FULL);
    }
}
