package dev.rehearsal.question.imports;

import java.time.Instant;
import java.util.UUID;

/** An import that was done. */
public record GuideImport(UUID id, String name, Instant createdAt, UUID createdBy, ImportResult result) {}
