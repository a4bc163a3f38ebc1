package dev.rehearsal.gateway.refresh.db;

import dev.rehearsal.contracts.CandidateId;
import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.contracts.SessionId;
import dev.rehearsal.gateway.refresh.Holder;
import dev.rehearsal.gateway.refresh.RefreshFamily;
import dev.rehearsal.gateway.secret.Secret;
import dev.rehearsal.platform.database.Database;
import dev.rehearsal.platform.database.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The tables {@code refresh_family} and {@code refresh_token}. */
@ApplicationScoped
public class StoredFamilies {

    /** A subject has no more live families; the oldest goes first. */
    static final int MOST_PER_SUBJECT = 20;

    private static final Duration KEPT_AFTER_END = Duration.ofDays(1);

    /** A token as it is stored, with its family locked. */
    public record StoredToken(RefreshFamily family, int generation, Instant expiresAt) {}

    private final Database database;

    public StoredFamilies(Database database) {
        this.database = database;
    }

    /** The organisation a token belongs to, in a transaction of {@link dev.rehearsal.gateway.database.LookUps}. */
    public Optional<OrganisationId> organisationOf(Secret token) {
        return database.first(
                "select organisation_id from refresh_token where hash = ?",
                row -> new OrganisationId(row.uuid("organisation_id")),
                token.hash());
    }

    /** The token and its family, which nobody else changes until the transaction ends. */
    public Optional<StoredToken> lock(Secret token) {
        return database.first(
                """
                select f.*, t.generation as presented, t.expires_at
                from refresh_token t join refresh_family f on f.id = t.family_id
                where t.hash = ? for update of f
                """,
                row -> new StoredToken(family(row), row.integer("presented"), row.instant("expires_at")),
                token.hash());
    }

    /** Whom the family of a token stands for. */
    public Optional<Holder> holder(Secret token) {
        return database.first("""
                select f.* from refresh_token t join refresh_family f on f.id = t.family_id
                where t.hash = ?
                """, row -> family(row).holder(), token.hash());
    }

    /** Stores a new family; makes room by deleting what ended and what is too much. */
    public void add(RefreshFamily family, Instant now) {
        UUID subject = family.holder().subject();
        Instant before = now.minus(KEPT_AFTER_END);
        database.update("delete from refresh_family where ends_at < ? or revoked_at < ?", before, before);
        database.update("""
                delete from refresh_family where id in (
                  select id from refresh_family where subject_id = ? order by started_at desc, id offset ?)
                """, subject, MOST_PER_SUBJECT - 1);
        Holder holder = family.holder();
        Holder.OfCandidate candidate = holder instanceof Holder.OfCandidate c ? c : null;
        database.update(
                """
                insert into refresh_family (id, organisation_id, kind, subject_id, session_id, name, generation,
                  siblings, rotated_at, started_at, ends_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                family.id(),
                family.organisation().value(),
                candidate == null ? "member" : "candidate",
                subject,
                candidate == null ? null : candidate.session().value(),
                candidate == null ? null : candidate.name(),
                family.generation(),
                family.siblings(),
                family.rotatedAt(),
                family.startedAt(),
                family.endsAt());
    }

    /** Stores what rotation or revocation changed. */
    public void save(RefreshFamily family) {
        database.update(
                "update refresh_family set generation = ?, siblings = ?, rotated_at = ?, revoked_at = ? where id = ?",
                family.generation(),
                family.siblings(),
                family.rotatedAt(),
                family.revokedAt(),
                family.id());
    }

    /** Stores a token of the family's newest generation, and forgets those that ended. */
    public void addToken(RefreshFamily family, Secret token, Instant now) {
        database.update("delete from refresh_token where family_id = ? and expires_at <= ?", family.id(), now);
        database.update(
                "insert into refresh_token (hash, organisation_id, family_id, generation, expires_at) values (?, ?, ?, ?, ?)",
                token.hash(),
                family.organisation().value(),
                family.id(),
                family.generation(),
                family.tokenExpiry(now));
    }

    /** Ends every family of a subject at once. */
    public void revokeAllOf(UUID subject, Instant now) {
        database.update(
                "update refresh_family set revoked_at = ? where subject_id = ? and revoked_at is null", now, subject);
    }

    private static RefreshFamily family(Row row) {
        UUID subject = row.uuid("subject_id");
        Holder holder = row.text("kind").equals("candidate")
                ? new Holder.OfCandidate(
                        new CandidateId(subject), new SessionId(row.uuid("session_id")), row.text("name"))
                : new Holder.OfMember(new MemberId(subject));
        return new RefreshFamily(
                row.uuid("id"),
                new OrganisationId(row.uuid("organisation_id")),
                holder,
                row.integer("generation"),
                row.integer("siblings"),
                row.instant("rotated_at"),
                row.instant("started_at"),
                row.instant("ends_at"),
                row.instantOrNull("revoked_at"));
    }
}
