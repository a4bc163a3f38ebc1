package dev.rehearsal.session.invitation.http;

import dev.rehearsal.contracts.SessionId;
import dev.rehearsal.platform.identity.CallerProducer;
import dev.rehearsal.platform.identity.Groups;
import dev.rehearsal.session.invitation.Inviting;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The candidate's link. */
@Path("/api/sessions/{id}/invitation")
@Tag(name = "Sessions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Groups.INTERVIEWER, Groups.ADMINISTRATOR})
@RunOnVirtualThread
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "404", description = "No such session, or not the caller's to see")
public class InvitationsResource {

    private final CallerProducer callers;
    private final Inviting inviting;

    public InvitationsResource(CallerProducer callers, Inviting inviting) {
        this.callers = callers;
        this.inviting = inviting;
    }

    /** The link to give to the candidate; it is shown only now. */
    public record InvitationLink(String link, Instant expiresAt) {}

    @POST
    @Operation(
            operationId = "createInvitation",
            summary = "Make a new link for the candidate",
            description = "Earlier links are revoked. Who has joined by one is put out and needs the new link.")
    @APIResponse(
            responseCode = "200",
            description = "The link",
            content = @Content(schema = @Schema(implementation = InvitationLink.class)))
    @APIResponse(responseCode = "409", description = "session-over")
    public InvitationLink create(@PathParam("id") UUID id) {
        Inviting.Link link = inviting.invite(callers.get(), new SessionId(id));
        return new InvitationLink(link.link(), link.expiresAt());
    }

    @DELETE
    @Operation(
            operationId = "revokeInvitation",
            summary = "Withdraw the candidate's link",
            description = "Who has joined by it is put out.")
    @APIResponse(responseCode = "204", description = "Withdrawn")
    public void revoke(@PathParam("id") UUID id) {
        inviting.revoke(callers.get(), new SessionId(id));
    }
}
