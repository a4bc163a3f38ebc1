package dev.rehearsal.question.imports.job.http;

import dev.rehearsal.platform.text.Storable;
import dev.rehearsal.question.imports.ImportFormat;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An import to be begun. */
public record ImportJobRequest(
        @Nullable @NotBlank @Storable @Size(max = 200) @Schema(description = "What the file or guide is called.")
        String name,

        @Nullable @NotNull ImportFormat format,

        @Nullable
        @Schema(description = "Whether no drafts are made of items that the bank has already; false unless given.")
        Boolean skipKnown) {}
