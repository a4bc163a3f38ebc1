package dev.rehearsal.question.http;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** A command that needs nothing but the revision its sender has seen. */
public record SeenRevision(@Nullable @NotNull @Min(1) Integer revision) {}
