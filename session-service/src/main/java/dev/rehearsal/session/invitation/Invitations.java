package dev.rehearsal.session.invitation;

import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.contracts.SessionId;
import dev.rehearsal.platform.database.Database;
import dev.rehearsal.platform.database.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** The invitations of an organisation. All methods but {@link #organisationOf} need a transaction of the organisation. */
@ApplicationScoped
public class Invitations {

    private final Database database;

    public Invitations(Database database) {
        this.database = database;
    }

    /** Which organisation a token is of, if it is one. Needs a transaction, of no organisation. */
    public Optional<OrganisationId> organisationOf(InvitationToken token) {
        return database.first(
                "select organisation_id from invitation_route where token_hash = ?",
                row -> new OrganisationId(row.uuid("organisation_id")),
                (Object) token.hash());
    }

    public void add(OrganisationId organisation, InvitationToken token, Invitation invitation) {
        database.update(
                "insert into invitation (organisation_id, token_hash, session_id, created_at, expires_at)"
                        + " values (?, ?, ?, ?, ?)",
                organisation.value(),
                token.hash(),
                invitation.session().value(),
                invitation.createdAt(),
                invitation.expiresAt());
        database.update(
                "insert into invitation_route (token_hash, organisation_id) values (?, ?)",
                token.hash(),
                organisation.value());
    }

    /** Revokes all invitations of a session. Returns whether somebody had redeemed one that was not revoked before. */
    public boolean revoke(SessionId session, Instant now) {
        return database.list(
                        "update invitation set revoked_at = ? where session_id = ? and revoked_at is null"
                                + " returning redeemed_at",
                        row -> row.instantOrNull("redeemed_at") != null,
                        now,
                        session.value())
                .contains(true);
    }

    /** Lets the invitations count again that were revoked at exactly that moment. */
    public void reinstate(SessionId session, Instant revoked) {
        database.update(
                "update invitation set revoked_at = null where session_id = ? and revoked_at = ?",
                session.value(),
                revoked);
    }

    /** Keeps the invitations of a session open at least until then. */
    public void extend(SessionId session, Instant expiry) {
        database.update(
                "update invitation set expires_at = greatest(expires_at, ?) where session_id = ? and revoked_at is null",
                expiry,
                session.value());
    }

    /** The invitation of a token; nobody else changes it until the transaction ends. */
    public Optional<Invitation> lock(InvitationToken token) {
        return database.first(
                "select * from invitation where token_hash = ? for update", Invitations::read, (Object) token.hash());
    }

    public void keepRedemption(InvitationToken token, Invitation redeemed) {
        database.update(
                "update invitation set device_hash = ?, redeemed_at = ? where token_hash = ?",
                redeemed.device(),
                redeemed.redeemedAt(),
                token.hash());
    }

    /** The latest invitation of a session. */
    public Optional<Invitation> latest(SessionId session) {
        return database.first(
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
