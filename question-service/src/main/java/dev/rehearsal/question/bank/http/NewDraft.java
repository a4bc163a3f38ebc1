package dev.rehearsal.question.bank.http;

import dev.rehearsal.question.content.DraftContent;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** Replaces a question's draft; {@code revision} is the one that was seen. */
public record NewDraft(
        @Nullable @NotNull @Min(1) Integer revision,
        @Nullable @NotNull DraftContent content) {}
