package dev.rehearsal.session.invitation;

import dev.rehearsal.contracts.CandidateId;
import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.contracts.SessionId;
import dev.rehearsal.platform.Ids;
import dev.rehearsal.platform.identity.Caller;
import dev.rehearsal.platform.problem.Problem;
import dev.rehearsal.platform.tenancy.Tenancy;
import dev.rehearsal.session.room.log.RoomNotices;
import dev.rehearsal.session.schedule.InterviewSession;
import dev.rehearsal.session.schedule.SessionAccess;
import dev.rehearsal.session.schedule.SessionStatus;
import dev.rehearsal.session.schedule.Sessions;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes, withdraws and redeems invitations. */
@ApplicationScoped
public class Inviting {

    private final Tenancy tenancy;
    private final Sessions sessions;
    private final Invitations invitations;
    private final RoomNotices notices;
    private final SecureRandom random;
    private final Clock clock;
    private final String publicUrl;

    public Inviting(
            Tenancy tenancy,
            Sessions sessions,
            Invitations invitations,
            RoomNotices notices,
            SecureRandom random,
            Clock clock,
            @ConfigProperty(name = "rehearsal.public-url") String publicUrl) {
        this.tenancy = tenancy;
        this.sessions = sessions;
        this.invitations = invitations;
        this.notices = notices;
        this.random = random;
        this.clock = clock;
        this.publicUrl = publicUrl;
    }

    /** A link, shown once. */
    public record Link(String link, Instant expiresAt) {}

    /**
     * Who a redeemed invitation lets in.
     *
     * @param notAfter until when the candidate may be given tokens for the session
     */
    public record Admission(InterviewSession session, OrganisationId organisation, Instant notAfter) {}

    /** Makes a new link; earlier ones are withdrawn. */
    public Link invite(Caller caller, SessionId id) {
        return tenancy.inOrganisation(caller.organisation(), () -> {
            InterviewSession session = sessions.lock(id).orElseThrow(() -> Problem.notFound("session"));
            SessionAccess.requireChanges(session, caller);
            if (session.status() == SessionStatus.ENDED || session.status() == SessionStatus.CANCELLED) {
                throw Problem.conflict("session-over", "The session is over; nobody can be invited to it any more.");
            }
            Instant now = clock.instant();
            Invitation invitation = new Invitation(id, now, Invitation.expiry(session.endsAt(), now), null, null, null);
            InvitationToken token = InvitationToken.generate(random);
            withdraw(caller.organisation(), session, now);
            invitations.add(caller.organisation(), token, invitation);
            return new Link(publicUrl + "/join#" + token.reveal(), invitation.expiresAt());
        });
    }

    /** Withdraws the links of a session. */
    public void revoke(Caller caller, SessionId id) {
        tenancy.runInOrganisation(caller.organisation(), () -> {
            InterviewSession session = sessions.lock(id).orElseThrow(() -> Problem.notFound("session"));
            SessionAccess.requireChanges(session, caller);
            withdraw(caller.organisation(), session, clock.instant());
        });
    }

    /**
     * Whoever came by a link that is withdrawn is put out: the session's candidate enters by another id from now on, so that no
     * earlier token opens any door, and the room is told.
     */
    private void withdraw(OrganisationId organisation, InterviewSession session, Instant now) {
        if (invitations.revoke(session.id(), now)) {
            sessions.replaceGuest(session.id(), new CandidateId(Ids.random()));
            notices.removed(organisation, session.id(), session.guest().value());
        }
    }

    /** Whether a participant who was let in once still is the session's candidate. */
    public boolean letsIn(OrganisationId organisation, SessionId id, CandidateId participant) {
        return tenancy.inOrganisation(organisation, () -> sessions.find(id))
                .filter(session -> session.guest().equals(participant))
                .isPresent();
    }

    /**
     * Lets a browser in.
     *
     * @throws Problem 404 if there is no such invitation, 409 if it does not let this browser in
     */
    public Admission redeem(InvitationToken token, String device) {
        Optional<OrganisationId> organisation =
                QuarkusTransaction.requiringNew().call(() -> invitations.organisationOf(token));
        OrganisationId found = organisation.orElseThrow(() -> Problem.notFound("invitation"));
        return tenancy.inOrganisation(found, () -> {
            Invitation invitation = invitations.lock(token).orElseThrow(() -> Problem.notFound("invitation"));
            Invitation redeemed = invitation.redeemedBy(device, clock.instant());
            InterviewSession session =
                    sessions.find(invitation.session()).orElseThrow(() -> Problem.notFound("invitation"));
            if (session.status() == SessionStatus.CANCELLED) {
                throw Problem.conflict("session-cancelled", "This interview was cancelled.");
            }
            invitations.keepRedemption(token, redeemed);
            return new Admission(session, found, redeemed.expiresAt());
        });
    }
}
