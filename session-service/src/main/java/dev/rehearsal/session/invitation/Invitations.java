package dev.rehearsal.session.invitation;

import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.contracts.SessionId;
import dev.rehearsal.session.db.Row;
import dev.rehearsal.session.db.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** The invitations of an organisation. All methods but {@link #organisationOf} need a transaction of the organisation. */
@ApplicationScoped
public class Invitations {

    private final Sql sql;

    public Invitations(Sql sql) {
        this.sql = sql;
    }

    /** Which organisation a token is of, if it is one. Needs a transaction, of no organisation. */
    public Optional<OrganisationId> organisationOf(InvitationToken token) {
        return sql.first(
                "select organisation_id from invitation_route where token_hash = ?",
                row -> new OrganisationId(row.uuid("organisation_id")),
                (Object) token.hash());
    }

    public void add(OrganisationId organisation, InvitationToken token, Invitation invitation) {
        sql.update(
                "insert into invitation (organisation_id, token_hash, session_id, created_at, expires_at)"
                        + " values (?, ?, ?, ?, ?)",
                organisation.value(),
                token.hash(),
                invitation.session().value(),
                invitation.createdAt(),
                invitation.expiresAt());
        sql.update(
                "insert into invitation_route (token_hash, organisation_id) values (?, ?)",
                token.hash(),
                organisation.value());
    }

    /** Revokes all invitations of a session. Returns whether somebody had redeemed one that was not revoked before. */
    public boolean revoke(SessionId session, Instant now) {
        return sql.all(
                        "update invitation set revoked_at = ? where session_id = ? and revoked_at is null"
                                + " returning redeemed_at",
                        row -> row.instantOrNull("redeemed_at") != null,
                        now,
                        session.value())
                .contains(true);
    }

    /** Keeps the invitations of a session open at least until then. */
    public void extend(SessionId session, Instant expiry) {
        sql.update(
                "update invitation set expires_at = greatest(expires_at, ?) where session_id = ? and revoked_at is null",
                expiry,
                session.value());
    }

    /** The invitation of a token; nobody else changes it until the transaction ends. */
    public Optional<Invitation> lock(InvitationToken token) {
        return sql.first(
                "select * from invitation where token_hash = ? for update", Invitations::read, (Object) token.hash());
    }

    public void keepRedemption(InvitationToken token, Invitation redeemed) {
        sql.update(
                "update invitation set device_hash = ?, redeemed_at = ? where token_hash = ?",
                redeemed.device(),
                redeemed.redeemedAt(),
                token.hash());
    }

    /** The latest invitation of a session. */
    public Optional<Invitation> latest(SessionId session) {
        return sql.first(
                "select * from invitation where session_id = ? order by created_at desc limit 1",
                Invitations::read,
                session.value());
    }

    private static Invitation read(Row row) {
        return new Invitation(
                new SessionId(row.uuid("session_id")),
                row.instant("created_at"),
                row.instant("expires_at"),
                row.bytesOrNull("device_hash"),
                row.instantOrNull("redeemed_at"),
                row.instantOrNull("revoked_at"));
    }
}
