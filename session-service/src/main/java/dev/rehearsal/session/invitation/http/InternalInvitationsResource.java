package dev.rehearsal.session.invitation.http;

import dev.rehearsal.contracts.CandidateId;
import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.contracts.SessionId;
import dev.rehearsal.platform.identity.Groups;
import dev.rehearsal.platform.problem.Problem;
import dev.rehearsal.session.invitation.InvitationToken;
import dev.rehearsal.session.invitation.Inviting;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the gateway asks when somebody opens a link. Never routed from outside. */
@Path("/internal/invitations")
@Tag(name = "Internal")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Groups.GATEWAY)
@RunOnVirtualThread
public class InternalInvitationsResource {

    private final Inviting inviting;

    public InternalInvitationsResource(Inviting inviting) {
        this.inviting = inviting;
    }

    /** {@code device} is a random id the browser keeps. */
    public record Redemption(
            @NotNull @Size(min = 20, max = 100) String token,
            @NotNull @Size(min = 8, max = 100) String device) {}

    /** Whom to issue a candidate's token for, and until when. */
    public record Redeemed(
            SessionId session, OrganisationId organisation, CandidateId participant, String name, Instant notAfter) {}

    /** Somebody who redeemed an invitation earlier. */
    public record Visitor(
            @NotNull SessionId session,
            @NotNull OrganisationId organisation,
            @NotNull CandidateId participant) {}

    @POST
    @Path("/standing")
    @Operation(operationId = "checkParticipant", summary = "Ask whether a participant is let in still")
    @APIResponse(responseCode = "204", description = "Let in")
    @APIResponse(responseCode = "404", description = "Not let in: the invitation was withdrawn or replaced")
    public void standing(@NotNull @Valid Visitor visitor) {
        if (!inviting.letsIn(visitor.organisation(), visitor.session(), visitor.participant())) {
            throw Problem.notFound("invitation");
        }
    }

    @POST
    @Path("/redeem")
    @Operation(operationId = "redeemInvitation", summary = "Redeem an invitation for a browser")
    @APIResponse(responseCode = "200", description = "The browser is let in")
    @APIResponse(responseCode = "404", description = "No such invitation")
    @APIResponse(
            responseCode = "409",
            description = "invitation-used, invitation-expired, invitation-revoked or session-cancelled")
    public Redeemed redeem(@NotNull @Valid Redemption redemption) {
        Inviting.Admission admission = inviting.redeem(InvitationToken.of(redemption.token()), redemption.device());
        return new Redeemed(
                admission.session().id(),
                admission.organisation(),
                admission.session().guest(),
                admission.session().candidate().name(),
                admission.notAfter());
    }
}
