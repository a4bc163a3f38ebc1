package dev.rehearsal.question.editorial.db;

import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.platform.database.Database;
import dev.rehearsal.question.editorial.EditorialRules;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps an organisation's rules. Every method needs a transaction of the organisation. */
@ApplicationScoped
public class StoredRules implements EditorialRules {

    private final Database database;

    public StoredRules(Database database) {
        this.database = database;
    }

    @Override
    public boolean approvalRequired() {
        return database.first("select approval_required from editorial_rules", row -> row.flag("approval_required"))
                .orElse(false);
    }

    /** Decides whether publishing needs an approval from now on. */
    public void requireApproval(OrganisationId organisation, boolean required) {
        database.update(
                "insert into editorial_rules (organisation_id, approval_required) values (?, ?)"
                        + " on conflict (organisation_id) do update set approval_required = excluded.approval_required",
                organisation.value(),
                required);
    }
}
