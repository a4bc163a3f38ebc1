package dev.rehearsal.gateway.secret.db;

import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.platform.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** The stored password hashes. Every method needs a transaction of the organisation. */
@ApplicationScoped
public class Credentials {

    private final Database database;

    public Credentials(Database database) {
        this.database = database;
    }

    /** The member's hash; empty for a member who has not accepted the invitation. */
    public Optional<String> hashOf(MemberId member) {
        return database.first(
                "select password_hash from credential where member_id = ?",
                row -> row.text("password_hash"),
                member.value());
    }

    /** Stores a hash in place of any earlier one. */
    public void set(OrganisationId organisation, MemberId member, String hash, Instant at) {
        database.update("""
                insert into credential (member_id, organisation_id, password_hash, changed_at) values (?, ?, ?, ?)
                on conflict (member_id)
                do update set password_hash = excluded.password_hash, changed_at = excluded.changed_at
                """, member.value(), organisation.value(), hash, at);
    }
}
