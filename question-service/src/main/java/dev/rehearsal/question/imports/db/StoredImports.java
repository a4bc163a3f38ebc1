package dev.rehearsal.question.imports.db;

import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.platform.database.Database;
import dev.rehearsal.platform.database.Row;
import dev.rehearsal.question.imports.GuideImport;
import dev.rehearsal.question.imports.ImportResult;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Keeps what became of each import; the text itself is not kept. */
@ApplicationScoped
public class StoredImports {

    private final Database database;

    public StoredImports(Database database) {
        this.database = database;
    }

    public void add(OrganisationId organisation, GuideImport done) {
        database.update(
                "insert into guide_import (id, organisation_id, name, created_at, created_by, result)"
                        + " values (?, ?, ?, ?, ?, cast(? as jsonb))",
                done.id(),
                organisation.value(),
                done.name(),
                done.createdAt(),
                done.createdBy(),
                Row.json(done.result()));
    }

    public Optional<GuideImport> find(UUID id) {
        return database.first(
                "select id, name, created_at, created_by, result from guide_import where id = ?",
                row -> new GuideImport(
                        row.uuid("id"),
                        row.text("name"),
                        row.instant("created_at"),
                        row.uuid("created_by"),
                        row.json("result", ImportResult.class)),
                id);
    }
}
