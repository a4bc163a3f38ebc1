package dev.rehearsal.scoring.report;

import dev.rehearsal.contracts.Recommendation;
import dev.rehearsal.scoring.candidate.FairView;
import dev.rehearsal.scoring.session.view.RatingView;
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
        ScoreView score,

        @Schema(description = "In words, how the numbers are made.")
        String formula,

        @Schema(description = "In the order in which they were asked.")
        List<ReportQuestionView> questions,

        List<ReportInterviewerView> interviewers,

        @Schema(
                required = true,
                description =
                        "Of the candidate, over all sessions. Null in the own view, and for whoever has not submitted in another"
                                + " session of the candidate.")
        @Nullable
        FairView fair,

        @Schema(
                required = true,
                description =
                        "What the hiring team set beside the composite, which stays as it was. Null if nothing, and in the own"
                                + " view.")
        @Nullable
        ReportOverrideView override,

        @Schema(
                required = true,
                description =
                        "How far the panel agrees: Krippendorff's alpha for ordinal levels. Null until the whole panel has"
                                + " submitted.")
        @Nullable
        AgreementView agreement) {

    /** What somebody of the hiring team set; the reason is session-service's. */
    @Schema(name = "ReportOverrideView")
    public record ReportOverrideView(
            @Schema(minimum = "1", maximum = "4") double value,
            UUID member,
            Instant at,

            @Schema(description = "Counts the overrides of the session, from 1.")
            int revision) {}

    /** One question that was asked. */
    @Schema(name = "ReportQuestionView")
    public record ReportQuestionView(
            UUID question,
            int version,
            String title,
            String competency,

            @Schema(minimum = "1", maximum = "5") int weight,

            @Schema(description = "False if the interviewer went beyond the kit.")
            boolean inKit,

            Instant askedAt,

            @Schema(description = "Of the entry in the session's log.")
            long position,

            @Schema(required = true, description = "How long it was open; null until it is closed.") @Nullable
            Long seconds,

            SummaryView score,
            List<ReportCriterionView> criteria) {}

    /** One criterion of its rubric. */
    @Schema(name = "ReportCriterionView")
    public record ReportCriterionView(
            String criterion,
            String name,

            @Schema(minimum = "1", maximum = "5") int weight,

            SummaryView score,
            List<RatingView> ratings) {}

    /** One interviewer: a member of the panel, or one who rated and left it. */
    @Schema(name = "ReportInterviewerView")
    public record ReportInterviewerView(
            UUID interviewer,
            boolean submitted,

            @Schema(required = true, description = "Null until the scorecard is submitted.") @Nullable
            Recommendation recommendation,

            SummaryView composite) {}
}
