package dev.rehearsal.scoring.report;

import dev.rehearsal.scoring.session.view.ScoreView;
import dev.rehearsal.scoring.session.view.SummaryView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A session's score with all that it is made of, as far as the viewer may see it. */
@Schema(name = "ReportView")
public record ReportView(
        @Schema(required = true) ScoreView score,

        @Schema(required = true, description = "In words, how the numbers are made.")
        String formula,

        @Schema(required = true, description = "In the order in which they were asked.")
        List<ReportQuestionView> questions,

        @Schema(required = true) List<ReportInterviewerView> interviewers) {

    /** One question that was asked. */
    @Schema(name = "ReportQuestionView")
    public record ReportQuestionView(
            @Schema(required = true) UUID question,
            @Schema(required = true) int version,
            @Schema(required = true) String title,
            @Schema(required = true) String competency,

            @Schema(required = true, minimum = "1", maximum = "5")
            int weight,

            @Schema(required = true, description = "False if the interviewer went beyond the kit.")
            boolean inKit,

            @Schema(required = true) Instant askedAt,

            @Schema(required = true, description = "Of the entry in the session's log.")
            long position,

            @Schema(required = true, nullable = true, description = "How long it was open; null until it is closed.")
            @Nullable
            Long seconds,

            @Schema(required = true) SummaryView score,
            @Schema(required = true) List<ReportCriterionView> criteria) {}

    /** One criterion of its rubric. */
    @Schema(name = "ReportCriterionView")
    public record ReportCriterionView(
            @Schema(required = true) String criterion,
            @Schema(required = true) String name,

            @Schema(required = true, minimum = "1", maximum = "5")
            int weight,

            @Schema(required = true) SummaryView score,
            @Schema(required = true) List<ReportRatingView> ratings) {}

    /** One rating as it stands. */
    @Schema(name = "ReportRatingView")
    public record ReportRatingView(
            @Schema(required = true) UUID interviewer,

            @Schema(
                    required = true,
                    nullable = true,
                    minimum = "1",
                    maximum = "4",
                    description = "Null for \"not observed\".")
            @Nullable
            Integer level,

            @Schema(
                    required = true,
                    nullable = true,
                    description = "Of the entry in the session's log; null if it was first given in an amendment.")
            @Nullable
            Long position,

            @Schema(required = true, description = "When it was given or last amended.")
            Instant at,

            @Schema(required = true, description = "Whether an amendment of the scorecard set it.")
            boolean amended) {}

    /** One interviewer: a member of the panel, or one who rated and left it. */
    @Schema(name = "ReportInterviewerView")
    public record ReportInterviewerView(
            @Schema(required = true) UUID interviewer,
            @Schema(required = true) boolean submitted,

            @Schema(
                    required = true,
                    nullable = true,
                    enumeration = {"strong-no", "no", "yes", "strong-yes"},
                    description = "Null until the scorecard is submitted.")
            @Nullable
            String recommendation,

            @Schema(required = true) SummaryView composite) {}
}
