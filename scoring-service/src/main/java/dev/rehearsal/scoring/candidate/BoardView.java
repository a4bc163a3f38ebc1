package dev.rehearsal.scoring.candidate;

import dev.rehearsal.contracts.HiringDecision;
import dev.rehearsal.contracts.Recommendation;
import dev.rehearsal.scoring.session.CandidateDecision;
import dev.rehearsal.scoring.session.SessionLine;
import dev.rehearsal.scoring.session.view.CompetencyScoreView;
import dev.rehearsal.scoring.session.view.SummaryView;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Candidates side by side. */
@Schema(name = "BoardView")
public record BoardView(
        @Schema(
                description =
                        "False if ratings came in that are not in the fair scores yet; newer ones are there within moments.")
        boolean upToDate,

        @Schema(description = "The candidate with the newest session first.")
        List<BoardCandidateView> candidates,

        @Schema(required = true, description = "The cursor of the next page; null on the last.") @Nullable
        String next) {

    /** One candidate over all sessions that were not cancelled. */
    @Schema(name = "BoardCandidateView")
    public record BoardCandidateView(
            UUID candidate,

            @Schema(
                    description =
                            "True if the caller is on the panel of a session of the candidate and has not submitted there:"
                                    + " then there is not a number in it.")
            boolean withheld,

            @Schema(description = "The newest first.") List<BoardSessionView> sessions,

            @Schema(
                    required = true,
                    description = "Over the questions of all sessions, each by its weight; null if withheld.")
            @Nullable
            SummaryView composite,

            @Schema(description = "Those in which something was rated, over all sessions.")
            List<CompetencyScoreView> competencies,

            @Schema(required = true, description = "Null if withheld.") @Nullable
            FairView fair,

            @Schema(required = true, description = "Null if there is none, it was taken back, or it is withheld.")
            @Nullable
            DecisionView decision) {

        static BoardCandidateView withheld(UUID candidate) {
            return new BoardCandidateView(candidate, true, List.of(), null, List.of(), null, null);
        }
    }

    /** One session of a candidate. */
    @Schema(name = "BoardSessionView")
    public record BoardSessionView(
            UUID session,

            @Schema(description = "Time of the latest event in it.")
            Instant at,

            SummaryView composite,

            @Schema(
                    required = true,
                    minimum = "1",
                    maximum = "4",
                    description = "What the hiring team set beside the composite, or null.")
            @Nullable
            Double override,

            @Schema(description = "True until every panel member has submitted a scorecard.")
            boolean provisional,

            RecommendationsView recommendations) {

        static BoardSessionView of(SessionLine line) {
            return new BoardSessionView(
                    line.session().value(),
                    line.at(),
                    SummaryView.of(line.composite()),
                    line.override(),
                    line.provisional(),
                    RecommendationsView.of(line.recommendations()));
        }
    }

    /** How many scorecards of a session say what. */
    @Schema(name = "RecommendationsView")
    public record RecommendationsView(int strongNo, int no, int yes, int strongYes) {

        static RecommendationsView of(List<Recommendation> given) {
            return new RecommendationsView(
                    Collections.frequency(given, Recommendation.STRONG_NO),
                    Collections.frequency(given, Recommendation.NO),
                    Collections.frequency(given, Recommendation.YES),
                    Collections.frequency(given, Recommendation.STRONG_YES));
        }
    }

    /** What the hiring team decided; the reason is session-service's. */
    @Schema(name = "CandidateDecisionView")
    public record DecisionView(HiringDecision decision, UUID member, Instant at, int revision) {

        static DecisionView of(CandidateDecision decision) {
            return new DecisionView(decision.decision(), decision.member().value(), decision.at(), decision.revision());
        }
    }
}
