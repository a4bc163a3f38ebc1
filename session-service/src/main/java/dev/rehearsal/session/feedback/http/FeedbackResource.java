package dev.rehearsal.session.feedback.http;

import dev.rehearsal.contracts.SessionId;
import dev.rehearsal.platform.identity.CallerProducer;
import dev.rehearsal.platform.identity.Groups;
import dev.rehearsal.session.feedback.Feedback;
import dev.rehearsal.session.feedback.FeedbackDesk;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Feedback to the candidate. */
@Path("/api/sessions/{id}/feedback")
@Tag(name = "Scorecards")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "404", description = "No such session, or not the caller's to see")
public class FeedbackResource {

    private final CallerProducer callers;
    private final FeedbackDesk desk;

    public FeedbackResource(CallerProducer callers, FeedbackDesk desk) {
        this.callers = callers;
        this.desk = desk;
    }

    @GET
    @RolesAllowed({Groups.INTERVIEWER, Groups.ADMINISTRATOR, Groups.REVIEWER, Groups.CANDIDATE})
    @Operation(
            operationId = "getFeedback",
            summary = "The feedback to the candidate",
            description = "Empty with released false until the panel has released it.")
    @APIResponse(
            responseCode = "200",
            description = "The feedback",
            content = @Content(schema = @Schema(implementation = Feedback.class)))
    public Feedback get(@PathParam("id") UUID id) {
        return desk.read(callers.get(), new SessionId(id));
    }

    @POST
    @Path("/release")
    @RolesAllowed({Groups.INTERVIEWER, Groups.ADMINISTRATOR})
    @Operation(operationId = "releaseFeedback", summary = "Let the candidate read the feedback")
    @APIResponse(
            responseCode = "200",
            description = "Released",
            content = @Content(schema = @Schema(implementation = Feedback.class)))
    @APIResponse(responseCode = "403", description = "Not on the panel")
    @APIResponse(responseCode = "409", description = "session-not-ended or scorecards-missing")
    public Feedback release(@PathParam("id") UUID id) {
        return desk.release(callers.get(), new SessionId(id));
    }
}
