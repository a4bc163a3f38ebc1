package dev.rehearsal.scoring.session.view;

import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.contracts.ScoreEvent.SessionScored;
import dev.rehearsal.scoring.question.Titles;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A session's score from everybody's ratings: for reviewers, administrators, and panel members who have submitted. */
@Schema(name = "FullScoreView", description = "From everybody's ratings.")
public record FullScoreView(
        UUID session,

        @Schema(description = "Grows with every event of the session.")
        long revision,

        @Schema(enumeration = FullScoreView.VIEWER) String viewer,

        @Schema(description = "True until every panel member has submitted a scorecard.")
        boolean provisional,

        SummaryView composite,
        List<CompetencyScoreView> competencies,

        @Schema(description = "In the order in which they were asked.")
        List<QuestionScoreView> questions,

        @Schema(description = "Member ids: who is to rate.") List<UUID> panel,

        @Schema(description = "Member ids: who has submitted a scorecard.")
        List<UUID> submitted,

        List<InterviewerScoreView> byInterviewer,

        @Schema(description = "Time of the latest event in it.")
        Instant at)
        implements ScoreView {

    static final String VIEWER = "full";

    /** The view of what was published. */
    public static FullScoreView of(SessionScored scored, Titles titles) {
        return new FullScoreView(
                scored.session().value(),
                scored.revision(),
                VIEWER,
                scored.provisional(),
                SummaryView.of(scored.composite()),
                CompetencyScoreView.of(scored.competencies()),
                QuestionScoreView.of(scored.questions(), titles),
                scored.panel().stream().map(MemberId::value).toList(),
                scored.submitted().stream().map(MemberId::value).toList(),
                InterviewerScoreView.of(scored.byInterviewer()),
                scored.at());
    }

    /** Revisions of this view are public, so another revision is worth showing. */
    @Override
    public boolean showsTheSameAs(ScoreView other) {
        return equals(other);
    }
}
