package dev.rehearsal.question.editorial;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who did what to a question, and when. */
@Schema(name = "QuestionHistoryEntry")
public record HistoryEntry(
        HistoryAct act,
        UUID by,
        Instant at,

        @Schema(description = "The question's revision from then on.")
        int revision,

        @Schema(description = "The version that was published, confirmed or retired.") @Nullable
        Integer version,

        @Nullable String note) {}
