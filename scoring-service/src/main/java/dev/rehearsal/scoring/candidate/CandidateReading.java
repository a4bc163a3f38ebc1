package dev.rehearsal.scoring.candidate;

import dev.rehearsal.contracts.CandidateId;
import dev.rehearsal.platform.problem.Problem;
import dev.rehearsal.scoring.candidate.BoardView.BoardCandidateView;
import dev.rehearsal.scoring.candidate.CandidateView.ComparableView;
import dev.rehearsal.scoring.candidate.CandidateView.ConnectionsView;
import dev.rehearsal.scoring.candidate.CandidateView.OneMoreView;
import dev.rehearsal.scoring.estimate.Estimated;
import dev.rehearsal.scoring.estimate.Estimates;
import dev.rehearsal.scoring.estimate.Kind;
import dev.rehearsal.scoring.fair.FairScore;
import dev.rehearsal.scoring.fair.RatingScale;
import dev.rehearsal.scoring.fair.Refusal;
import dev.rehearsal.scoring.question.TitleLookup;
import dev.rehearsal.scoring.session.CandidateComposite;
import dev.rehearsal.scoring.session.view.Viewer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one candidate for a viewer. Opens transactions of its own. */
@ApplicationScoped
public class CandidateReading {

    private static final int MOST_IDS = 100;
    private static final String WITHHELD = "Submit your scorecard first.";

    private final Candidates candidates;
    private final Estimates estimates;
    private final TitleLookup titles;

    public CandidateReading(Candidates candidates, Estimates estimates, TitleLookup titles) {
        this.candidates = candidates;
        this.estimates = estimates;
        this.titles = titles;
    }

    /**
     * The candidate.
     *
     * @param cut that the question for one more is about, above 1 and below 4
     * @throws Problem 404 if there is no session of such a candidate
     */
    public CandidateView read(Viewer viewer, CandidateId candidate, double cut) {
        return switch (candidates.find(viewer, candidate).orElseThrow(() -> Problem.notFound("candidate"))) {
            case Candidates.Withheld withheld ->
                CandidateView.of(true, BoardCandidateView.withheld(candidate.value()), null, WITHHELD, List.of(), null);
            case Candidates.Seen seen -> read(viewer, candidate, seen, cut);
        };
    }

    private CandidateView read(Viewer viewer, CandidateId candidate, Candidates.Seen seen, double cut) {
        Estimated estimated = estimates.of(viewer.organisation(), Kind.LIVE);
        FairScore score = estimated.candidates().get(candidate);
        BoardCandidateView row = Candidates.row(
                candidate, seen.lines(), CandidateComposite.of(seen.ratings()), seen.decision(), estimated);
        OneMoreView oneMore = oneMore(seen, estimated, score, cut);
        return CandidateView.of(
                estimated.upToDate(),
                row,
                oneMore,
                oneMore == null ? FairView.of(score).reason() : null,
                Debrief.of(seen.ratings(), titles.of(viewer.organisation())),
                connections(score));
    }

    private static @Nullable OneMoreView oneMore(
            Candidates.Seen seen, Estimated estimated, @Nullable FairScore score, double cut) {
        RatingScale scale = estimated.scale();
        return scale != null && score instanceof FairScore.Measured measured
                ? new Prospect(seen.ratings(), estimated).at(cut, measured, scale)
                : null;
    }

    private static @Nullable ConnectionsView connections(@Nullable FairScore score) {
        return score instanceof FairScore.Refused refused
                        && refused.reason() instanceof Refusal.NotConnected(Refusal.Group own, Refusal.Group reference)
                ? new ConnectionsView(view(own), view(reference))
                : null;
    }

    private static ComparableView view(Refusal.Group group) {
        return new ComparableView(
                group.candidates().stream()
                        .limit(MOST_IDS)
                        .map(CandidateId::value)
                        .toList(),
                group.candidates().size(),
                group.interviewers().stream()
                        .limit(MOST_IDS)
                        .map(interviewer -> interviewer.value())
                        .toList(),
                group.interviewers().size(),
                group.ratings());
    }
}
