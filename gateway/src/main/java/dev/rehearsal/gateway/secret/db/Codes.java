package dev.rehearsal.gateway.secret.db;

import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.gateway.database.LookUps;
import dev.rehearsal.gateway.secret.Secret;
import dev.rehearsal.platform.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;

/** One-time codes by which a new member proves to be the invited one. Only hashes are stored; a code works once, until it expires. */
@ApplicationScoped
public class Codes {

    /** Whose code it is. */
    public record Owner(OrganisationId organisation, MemberId member) {}

    private final Database database;
    private final LookUps lookUps;
    private final SecureRandom random;

    public Codes(Database database, LookUps lookUps, SecureRandom random) {
        this.database = database;
        this.lookUps = lookUps;
        this.random = random;
    }

    /** Makes a code for a member; an earlier one stops working. Needs a transaction of the organisation. */
    public Secret issue(Owner owner, Instant expiresAt) {
        Secret code = Secret.random(random);
        database.update(
                """
                insert into one_time_code (hash, organisation_id, member_id, expires_at) values (?, ?, ?, ?)
                on conflict (member_id) do update set hash = excluded.hash, expires_at = excluded.expires_at
                """, code.hash(), owner.organisation().value(), owner.member().value(), expiresAt);
        return code;
    }

    /** Whose code this is, if it has not expired or been used. Outside a transaction. */
    public Optional<Owner> ownerOf(Secret code, Instant now) {
        return lookUps.byKey(
                code.key(),
                () -> database.first(
                        "select organisation_id, member_id from one_time_code where hash = ? and expires_at > ?",
                        row -> new Owner(
                                new OrganisationId(row.uuid("organisation_id")), new MemberId(row.uuid("member_id"))),
                        code.hash(),
                        now));
    }

    /** Uses a code up; false if somebody was faster. Needs a transaction of the organisation. */
    public boolean redeem(Secret code, Instant now) {
        return database.update("delete from one_time_code where hash = ? and expires_at > ?", code.hash(), now) == 1;
    }

    /** Makes a member's open code worthless. Needs a transaction of the organisation. */
    public void withdraw(MemberId member) {
        database.update("delete from one_time_code where member_id = ?", member.value());
    }
}
