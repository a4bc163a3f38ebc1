package dev.rehearsal.question.bank.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Publishes a draft; {@code revision} is the one that was seen. */
public record PublishRequest(
        @Nullable @NotNull @Min(1) Integer revision,

        @Schema(description = "Answers to warnings that have none yet, given together with the publication.")
        @Nullable
        @Size(max = 40)
        List<ReviewRequests.@NotNull @Valid Answered> answers) {

    List<ReviewRequests.Answered> given() {
        return answers == null ? List.of() : answers;
    }
}
