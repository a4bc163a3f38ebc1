package dev.rehearsal.scoring.candidate;

import dev.rehearsal.scoring.candidate.BoardView.BoardCandidateView;
import dev.rehearsal.scoring.candidate.BoardView.BoardSessionView;
import dev.rehearsal.scoring.candidate.BoardView.DecisionView;
import dev.rehearsal.scoring.session.view.CompetencyScoreView;
import dev.rehearsal.scoring.session.view.RatingView;
import dev.rehearsal.scoring.session.view.SummaryView;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One candidate as on the board, with what stands behind the numbers. */
@Schema(name = "CandidateScoresView")
public record CandidateView(
        @Schema(
                description =
                        "False if ratings came in that are not in the fair score yet; a newer one is there within moments.")
        boolean upToDate,

        UUID candidate,

        @Schema(
                description =
                        "True if the caller is on the panel of a session of the candidate and has not submitted there:"
                                + " then there is not a number in it.")
        boolean withheld,

        @Schema(description = "The newest first.") List<BoardSessionView> sessions,

        @Schema(required = true, description = "Over the questions of all sessions, each by its weight.") @Nullable
        SummaryView composite,

        @Schema(description = "Those in which something was rated, over all sessions.")
        List<CompetencyScoreView> competencies,

        @Schema(required = true, description = "Null if withheld.") @Nullable
        FairView fair,

        @Schema(required = true, description = "Null if there is none, it was taken back, or it is withheld.") @Nullable
        DecisionView decision,

        @Schema(required = true, description = "Null where there is no fair score.") @Nullable
        OneMoreView oneMore,

        @Schema(required = true, description = "Why there is no oneMore; null where there is.") @Nullable
        String oneMoreReason,

        @Schema(description = "Every criterion that was rated, the largest disagreement first.")
        List<DebriefView> debrief,

        @Schema(
                required = true,
                description =
                        "Where the candidate cannot be compared: what has nothing in common with what. Else null.")
        @Nullable
        ConnectionsView connections) {

    static CandidateView of(
            boolean upToDate,
            BoardCandidateView row,
            @Nullable OneMoreView oneMore,
            @Nullable String oneMoreReason,
            List<DebriefView> debrief,
            @Nullable ConnectionsView connections) {
        return new CandidateView(
                upToDate,
                row.candidate(),
                row.withheld(),
                row.sessions(),
                row.composite(),
                row.competencies(),
                row.fair(),
                row.decision(),
                oneMore,
                oneMoreReason,
                debrief,
                connections);
    }

    /** Whether one more interviewer or question would change which side of a cut the fair average is on. */
    @Schema(name = "OneMoreView")
    public record OneMoreView(
            @Schema(description = "On the scale of levels, above 1 and below 4.")
            double cut,

            @Schema(description = "Whether the fair average is at or above the cut.")
            boolean passes,

            @Schema(description = "The probability that the ability is on the other side of the cut.")
            double wrongNow,

            OneMoreInterviewerView interviewer,
            OneMoreQuestionView question,

            @Schema(description = "The same in words.") String text) {}

    /** One more interviewer of the team, who rates as much as those before. */
    @Schema(name = "OneMoreInterviewerView")
    public record OneMoreInterviewerView(
            int ratings,

            @Schema(description = "The probability that they change the side.")
            double change) {}

    /** One more question, rated by a panel as large as those before. */
    @Schema(name = "OneMoreQuestionView")
    public record OneMoreQuestionView(
            int criteria,

            @Schema(description = "The probability that it changes the side.")
            double change) {}

    /** One criterion and who saw it how. */
    @Schema(name = "DebriefView")
    public record DebriefView(
            UUID session,
            UUID question,
            int version,

            @Schema(description = "A placeholder until the published question has been received.")
            String title,

            String competency,
            String criterion,
            String name,

            @Schema(description = "Levels between the highest and the lowest rating.")
            int spread,

            List<RatingView> ratings) {}

    /** Two groups that no rating joins. */
    @Schema(name = "ConnectionsView")
    public record ConnectionsView(
            @Schema(description = "The group of the candidate.")
            ComparableView own,

            @Schema(description = "The largest group, within which fair scores are given.")
            ComparableView reference) {}

    /** Candidates who can be compared with each other, and who rated them. */
    @Schema(name = "ComparableView")
    public record ComparableView(
            @Schema(description = "The first 100 ids.") List<UUID> candidates,
            int candidateCount,

            @Schema(description = "The first 100 ids.") List<UUID> interviewers,
            int interviewerCount,
            int ratings) {}
}
