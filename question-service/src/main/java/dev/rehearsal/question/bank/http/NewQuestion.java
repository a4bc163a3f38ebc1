package dev.rehearsal.question.bank.http;

import dev.rehearsal.question.content.DraftContent;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** Asks for a new draft. */
public record NewQuestion(@Nullable @NotNull DraftContent content) {}
