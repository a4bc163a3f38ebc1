package dev.rehearsal.question.imports.job.http;

import dev.rehearsal.question.imports.job.ImportJob;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** That the whole text was sent. */
public record ImportStart(
        @Nullable @NotNull @Min(1) @Max(ImportJob.MOST_PARTS) @Schema(description = "Of how many parts it consists.")
        Integer parts) {}
