package dev.rehearsal.question.editorial;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody went through a published version and found that it is still right. The version itself stays as it was. */
@Schema(name = "QuestionConfirmation")
public record Confirmation(
        int version,

        @Schema(description = "ISO date by which the next review is due, in place of the version's own.")
        String reviewBy,

        @Schema(description = "What was looked at.") String note,

        UUID by,
        Instant at) {}
