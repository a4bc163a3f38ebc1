package dev.rehearsal.question.imports.http;

import dev.rehearsal.platform.text.Storable;
import dev.rehearsal.question.imports.ImportFormat;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A text to look into. */
public record ImportPreviewRequest(
        @Nullable @NotBlank @Storable @Size(max = 200) @Schema(description = "What the guide is called.")
        String name,

        @Nullable @NotNull ImportFormat format,

        @Nullable @NotBlank @Schema(description = "At most 1 MiB of UTF-8.")
        String text,

        @Nullable
        @Schema(description = "True if the text is the beginning of a longer one: what it ends in is left out.")
        Boolean beginning) {}
