package dev.rehearsal.question.report.http;

import dev.rehearsal.question.report.ErrorReport;
import dev.rehearsal.question.report.ReportState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An error report as a member sees it. */
@Schema(name = "ErrorReport")
public record ReportView(
        UUID id,
        UUID question,

        @Schema(description = "Of the question as it is now.")
        String title,

        @Schema(description = "The version that was read.") int version,

        int revision,

        @Schema(description = "What is wrong, as in referenceAnswer; null for the question as a whole.") @Nullable
        String field,

        String text,
        UUID by,
        Instant at,
        ReportState state,
        @Nullable String answer,
        @Nullable UUID answeredBy,
        @Nullable Instant answeredAt,

        @Schema(description = "The version from which on it is right.") @Nullable
        Integer fixedIn) {

    /** One page of reports, the latest first. */
    @Schema(name = "ErrorReportList")
    public record Page(List<ReportView> items, @Nullable String next) {}

    static ReportView of(ErrorReport report, String title) {
        return new ReportView(
                report.id(),
                report.question().value(),
                title,
                report.version(),
                report.revision(),
                report.field(),
                report.text(),
                report.by(),
                report.at(),
                report.state(),
                report.answer(),
                report.answeredBy(),
                report.answeredAt(),
                report.fixedIn());
    }
}
