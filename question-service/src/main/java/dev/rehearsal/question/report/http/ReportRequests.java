package dev.rehearsal.question.report.http;

import dev.rehearsal.platform.text.Storable;
import dev.rehearsal.question.content.FieldPath;
import dev.rehearsal.question.report.ErrorReport;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is sent about errors. */
final class ReportRequests {

    private ReportRequests() {}

    /** Says what is wrong with a version. */
    @Schema(name = "NewErrorReport")
    record NewReport(
            @Nullable @NotNull @Min(1) Integer version,

            @Schema(description = "What is wrong; the question as a whole if not given.")
            @Nullable
            @Pattern(regexp = FieldPath.PATTERN, message = FieldPath.RULE)
            String field,

            @Nullable @NotBlank @Storable @Size(max = ErrorReport.LONGEST)
            String text) {}

    /** Answers a report; {@code revision} is the one that was seen. */
    @Schema(name = "ErrorReportAnswer")
    record NewAnswer(
            @Nullable @NotNull @Min(1) Integer revision,

            @Nullable @NotBlank @Storable @Size(max = ErrorReport.LONGEST)
            String answer,

            @Schema(description = "The version from which on it is right; not given if the question stays as it is.")
            @Nullable
            @Min(1)
            Integer fixedIn) {}
}
