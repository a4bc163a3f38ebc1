package dev.rehearsal.question.imports.http;

import dev.rehearsal.question.imports.GuideImport;
import dev.rehearsal.question.imports.ImportResult.Created;
import dev.rehearsal.question.imports.ImportResult.Refused;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An import that was done.
 *
 * @param created how many drafts were made
 * @param refused questions of which no draft was made, and why
 */
public record ImportView(
        UUID id,
        String name,
        Instant createdAt,
        UUID createdBy,
        int created,
        List<Created> items,
        List<Refused> refused) {

    static ImportView of(GuideImport done) {
        return new ImportView(
                done.id(),
                done.name(),
                done.createdAt(),
                done.createdBy(),
                done.result().items().size(),
                done.result().items(),
                done.result().refused());
    }
}
