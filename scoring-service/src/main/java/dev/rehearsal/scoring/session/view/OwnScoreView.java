package dev.rehearsal.scoring.session.view;

import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.contracts.ScoreEvent.SessionScored;
import dev.rehearsal.scoring.question.Titles;
import dev.rehearsal.scoring.session.ScoredSession;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A session's score as a panel member sees it who has not submitted a scorecard: from that member's ratings alone, as if nobody else
 * were there. It is made from a state that holds nothing of the others.
 */
@Schema(
        name = "OwnScoreView",
        description =
                "From the caller's own ratings alone, until the caller's scorecard is submitted; says nothing of others.")
public record OwnScoreView(
        UUID session,

        @Schema(
                description =
                        "Grows with what the caller rates and with what everybody in the room knows; not to be compared"
                                + " with a revision of the full view.")
        long revision,

        @Schema(enumeration = OwnScoreView.VIEWER) String viewer,

        @Schema(description = "Always true.") boolean provisional,

        SummaryView composite,
        List<CompetencyScoreView> competencies,

        @Schema(description = "In the order in which they were asked.")
        List<QuestionScoreView> questions,

        @Schema(description = "The caller alone.") List<UUID> panel,

        @Schema(description = "Always empty.") List<UUID> submitted,

        @Schema(description = "The caller alone, once there are ratings.")
        List<InterviewerScoreView> byInterviewer)
        implements ScoreView {

    static final String VIEWER = "own";

    /** The view of that member. */
    public static OwnScoreView of(ScoredSession session, MemberId member, Titles titles) {
        SessionScored own = session.asSeenBy(member).scored();
        return new OwnScoreView(
                own.session().value(),
                own.revision(),
                VIEWER,
                true,
                SummaryView.of(own.composite()),
                CompetencyScoreView.of(own.competencies()),
                QuestionScoreView.of(own.questions(), titles),
                List.of(member.value()),
                List.of(),
                InterviewerScoreView.of(own.byInterviewer()));
    }

    /** Compares all but the revision. */
    @Override
    public boolean showsTheSameAs(ScoreView other) {
        return other instanceof OwnScoreView that
                && equals(new OwnScoreView(
                        that.session,
                        revision,
                        that.viewer,
                        that.provisional,
                        that.composite,
                        that.competencies,
                        that.questions,
                        that.panel,
                        that.submitted,
                        that.byInterviewer));
    }
}
