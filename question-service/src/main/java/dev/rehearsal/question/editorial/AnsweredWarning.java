package dev.rehearsal.question.editorial;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A warning that a version was published with, and what its author said to it. */
@Schema(name = "AnsweredWarning")
public record AnsweredWarning(
        WarningCode code,

        @Schema(description = "Where to look in that version, as in criteria[0].anchors.3.")
        String field,

        String message,

        @Schema(description = "The author's answer.") String answer,

        UUID by,
        Instant at) {

    static AnsweredWarning of(Warning warning, Answer answer) {
        return new AnsweredWarning(
                warning.code(), warning.field(), warning.message(), answer.text(), answer.by(), answer.at());
    }
}
