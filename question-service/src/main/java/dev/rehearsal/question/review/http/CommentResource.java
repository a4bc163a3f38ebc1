package dev.rehearsal.question.review.http;

import dev.rehearsal.platform.identity.Groups;
import dev.rehearsal.question.review.ReviewComment;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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

/** Comments on questions. */
@Path("/api/questions/{id}/comments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Questions")
@APIResponse(responseCode = "400", description = "The body or a parameter is not valid")
@APIResponse(responseCode = "401", description = "Not signed in")
@APIResponse(responseCode = "403", description = "The role may not do this")
@RunOnVirtualThread
public class CommentResource {

    private final CommentDesk desk;

    public CommentResource(CommentDesk desk) {
        this.desk = desk;
    }

    @GET
    @RolesAllowed({Groups.ADMINISTRATOR, Groups.AUTHOR})
    @Operation(operationId = "listReviewComments", summary = "Read the comments on a question, the oldest first")
    @APIResponse(
            responseCode = "200",
            description = "The comments with their replies",
            content = @Content(schema = @Schema(implementation = CommentRequests.CommentList.class)))
    @APIResponse(responseCode = "404", description = "There is no such question, or the member may not see it")
    public CommentRequests.CommentList list(@PathParam("id") UUID id) {
        return new CommentRequests.CommentList(desk.of(id), null);
    }

    @POST
    @RolesAllowed({Groups.ADMINISTRATOR, Groups.AUTHOR})
    @Operation(operationId = "commentOnQuestion", summary = "Comment on a question or a part of it")
    @APIResponse(
            responseCode = "201",
            description = "The comment",
            content = @Content(schema = @Schema(implementation = ReviewComment.class)))
    @APIResponse(responseCode = "404", description = "There is no such question, or the member may not see it")
    @APIResponse(responseCode = "409", description = "Built in, or there are too many already")
    @ResponseStatus(201)
    public ReviewComment add(@PathParam("id") UUID id, @NotNull @Valid CommentRequests.NewComment request) {
        return desk.add(id, request.field(), Objects.requireNonNull(request.text()));
    }

    @POST
    @Path("{comment}/replies")
    @RolesAllowed({Groups.ADMINISTRATOR, Groups.AUTHOR})
    @Operation(operationId = "replyToComment", summary = "Reply to a comment")
    @APIResponse(
            responseCode = "200",
            description = "The comment",
            content = @Content(schema = @Schema(implementation = ReviewComment.class)))
    @APIResponse(responseCode = "404", description = "There is no such comment, or the member may not see it")
    @APIResponse(responseCode = "409", description = "There are too many replies already")
    public ReviewComment reply(
            @PathParam("id") UUID id,
            @PathParam("comment") UUID comment,
            @NotNull @Valid CommentRequests.NewReply request) {
        return desk.reply(id, comment, Objects.requireNonNull(request.text()));
    }

    @POST
    @Path("{comment}/resolve")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Groups.ADMINISTRATOR, Groups.AUTHOR})
    @Operation(operationId = "resolveComment", summary = "Say that a comment is dealt with")
    @APIResponse(
            responseCode = "200",
            description = "The comment",
            content = @Content(schema = @Schema(implementation = ReviewComment.class)))
    @APIResponse(responseCode = "404", description = "There is no such comment, or the member may not see it")
    public ReviewComment resolve(@PathParam("id") UUID id, @PathParam("comment") UUID comment) {
        return desk.resolve(id, comment);
    }

    @POST
    @Path("{comment}/reopen")
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed({Groups.ADMINISTRATOR, Groups.AUTHOR})
    @Operation(operationId = "reopenComment", summary = "Say that a comment is not dealt with after all")
    @APIResponse(
            responseCode = "200",
            description = "The comment",
            content = @Content(schema = @Schema(implementation = ReviewComment.class)))
    @APIResponse(responseCode = "404", description = "There is no such comment, or the member may not see it")
    public ReviewComment reopen(@PathParam("id") UUID id, @PathParam("comment") UUID comment) {
        return desk.reopen(id, comment);
    }
}
