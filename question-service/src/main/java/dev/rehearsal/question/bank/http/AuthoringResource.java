package dev.rehearsal.question.bank.http;

import dev.rehearsal.platform.identity.Groups;
import dev.rehearsal.question.http.SeenRevision;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Writing questions: drafts, publishing, retiring, copying. */
@Path("/api/questions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Questions")
@APIResponse(responseCode = "400", description = "The body or a parameter is not valid")
@APIResponse(responseCode = "401", description = "Not signed in")
@APIResponse(responseCode = "403", description = "The role may not do this")
@RunOnVirtualThread
public class AuthoringResource {

    private final Desk desk;

    public AuthoringResource(Desk desk) {
        this.desk = desk;
    }

    @POST
    @RolesAllowed({Groups.ADMINISTRATOR, Groups.AUTHOR})
    @Operation(operationId = "createQuestion", summary = "Begin a question as a draft")
    @APIResponse(
            responseCode = "201",
            description = "The draft",
            content = @Content(schema = @Schema(implementation = QuestionView.class)))
    @APIResponse(responseCode = "413", description = "Larger than is taken")
    @ResponseStatus(201)
    public QuestionView create(@NotNull @Valid NewQuestion request) {
        return desk.draft(Objects.requireNonNull(request.content()));
    }

    @PUT
    @Path("{id}/draft")
    @RolesAllowed({Groups.ADMINISTRATOR, Groups.AUTHOR})
    @Operation(
            operationId = "saveQuestionDraft",
            summary = "Replace a question's draft, or begin one for its next version")
    @APIResponse(
            responseCode = "200",
            description = "The question with its draft",
            content = @Content(schema = @Schema(implementation = QuestionView.class)))
    @APIResponse(responseCode = "404", description = "There is no such question, or the member may not see it")
    @APIResponse(responseCode = "409", description = "Stale revision, or a rule does not allow it in this state")
    @APIResponse(responseCode = "413", description = "Larger than is taken")
    public QuestionView revise(@PathParam("id") UUID id, @NotNull @Valid NewDraft request) {
        return desk.revise(id, Objects.requireNonNull(request.revision()), Objects.requireNonNull(request.content()));
    }

    @POST
    @Path("{id}/publish")
    @RolesAllowed({Groups.ADMINISTRATOR, Groups.AUTHOR})
    @Operation(operationId = "publishQuestion", summary = "Publish the draft as the next version")
    @APIResponse(
            responseCode = "200",
            description = "The published question",
            content = @Content(schema = @Schema(implementation = QuestionView.class)))
    @APIResponse(responseCode = "404", description = "There is no such question, or the member may not see it")
    @APIResponse(responseCode = "409", description = "Stale revision, or a rule does not allow it in this state")
    @APIResponse(responseCode = "422", description = "Well-formed, but not acceptable")
    public QuestionView publish(@PathParam("id") UUID id, @NotNull @Valid PublishRequest request) {
        return desk.publish(id, Objects.requireNonNull(request.revision()), request.given());
    }

    @POST
    @Path("{id}/retire")
    @RolesAllowed({Groups.ADMINISTRATOR, Groups.AUTHOR})
    @Operation(operationId = "retireQuestion", summary = "Take a question out of use")
    @APIResponse(
            responseCode = "200",
            description = "The retired question",
            content = @Content(schema = @Schema(implementation = QuestionView.class)))
    @APIResponse(responseCode = "404", description = "There is no such question, or the member may not see it")
    @APIResponse(responseCode = "409", description = "Stale revision, or a rule does not allow it in this state")
    public QuestionView retire(@PathParam("id") UUID id, @NotNull @Valid SeenRevision request) {
        return desk.retire(id, Objects.requireNonNull(request.revision()));
    }

    @POST
    @Path("{id}/copy")
    @RolesAllowed({Groups.ADMINISTRATOR, Groups.AUTHOR})
    @Operation(operationId = "copyQuestion", summary = "Copy a question into an own draft")
    @APIResponse(
            responseCode = "201",
            description = "The copy",
            content = @Content(schema = @Schema(implementation = QuestionView.class)))
    @APIResponse(responseCode = "404", description = "There is no such question, or the member may not see it")
    @Consumes(MediaType.WILDCARD)
    @ResponseStatus(201)
    public QuestionView copy(@PathParam("id") UUID id) {
        return desk.copy(id);
    }
}
