package dev.rehearsal.question.bank.http;

import dev.rehearsal.platform.identity.Groups;
import dev.rehearsal.question.editorial.db.StoredHistory;
import dev.rehearsal.question.http.SeenRevision;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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

/** The way of a draft to publication: answers to warnings, review, and what happened when. */
@Path("/api/questions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Questions")
@APIResponse(responseCode = "400", description = "The body or a parameter is not valid")
@APIResponse(responseCode = "401", description = "Not signed in")
@APIResponse(responseCode = "403", description = "The role may not do this")
@APIResponse(responseCode = "404", description = "There is no such question, or the member may not see it")
@RunOnVirtualThread
public class ReviewResource {

    private final ReviewDesk reviews;
    private final Desk desk;
    private final StoredHistory history;

    public ReviewResource(ReviewDesk reviews, Desk desk, StoredHistory history) {
        this.reviews = reviews;
        this.desk = desk;
        this.history = history;
    }

    @PUT
    @Path("{id}/answers")
    @RolesAllowed({Groups.ADMINISTRATOR, Groups.AUTHOR})
    @Operation(operationId = "answerQuestionWarnings", summary = "Answer warnings of a question's draft")
    @APIResponse(
            responseCode = "200",
            description = "The question with its answers",
            content = @Content(schema = @Schema(implementation = QuestionView.class)))
    @APIResponse(responseCode = "409", description = "Stale revision, or a rule does not allow it in this state")
    @APIResponse(responseCode = "422", description = "One of them is no warning of this draft")
    public QuestionView answer(@PathParam("id") UUID id, @NotNull @Valid ReviewRequests.Answers request) {
        return reviews.answer(
                id, Objects.requireNonNull(request.revision()), Objects.requireNonNull(request.answers()));
    }

    @POST
    @Path("{id}/review")
    @RolesAllowed({Groups.ADMINISTRATOR, Groups.AUTHOR})
    @Operation(operationId = "askForReview", summary = "Ask for a review of the draft")
    @APIResponse(
            responseCode = "200",
            description = "The question in review",
            content = @Content(schema = @Schema(implementation = QuestionView.class)))
    @APIResponse(responseCode = "409", description = "Stale revision, or a rule does not allow it in this state")
    @APIResponse(responseCode = "422", description = "Incomplete, or a warning is not answered")
    public QuestionView ask(@PathParam("id") UUID id, @NotNull @Valid ReviewRequests.Note request) {
        return reviews.ask(id, Objects.requireNonNull(request.revision()), request.note());
    }

    @POST
    @Path("{id}/review/withdraw")
    @RolesAllowed({Groups.ADMINISTRATOR, Groups.AUTHOR})
    @Operation(operationId = "withdrawReview", summary = "Go back to writing, whatever the review came to")
    @APIResponse(
            responseCode = "200",
            description = "The question in writing",
            content = @Content(schema = @Schema(implementation = QuestionView.class)))
    @APIResponse(responseCode = "409", description = "Stale revision, or a rule does not allow it in this state")
    public QuestionView withdraw(@PathParam("id") UUID id, @NotNull @Valid SeenRevision request) {
        return reviews.withdraw(id, Objects.requireNonNull(request.revision()));
    }

    @POST
    @Path("{id}/review/approve")
    @RolesAllowed({Groups.ADMINISTRATOR, Groups.AUTHOR})
    @Operation(operationId = "approveDraft", summary = "Approve somebody else's draft")
    @APIResponse(
            responseCode = "200",
            description = "The question with its approved draft",
            content = @Content(schema = @Schema(implementation = QuestionView.class)))
    @APIResponse(responseCode = "409", description = "Stale revision, or a rule does not allow it in this state")
    public QuestionView approve(@PathParam("id") UUID id, @NotNull @Valid ReviewRequests.Note request) {
        return reviews.approve(id, Objects.requireNonNull(request.revision()), request.note());
    }

    @POST
    @Path("{id}/review/changes")
    @RolesAllowed({Groups.ADMINISTRATOR, Groups.AUTHOR})
    @Operation(operationId = "askForChanges", summary = "Ask for changes of somebody else's draft")
    @APIResponse(
            responseCode = "200",
            description = "The question whose draft wants changes",
            content = @Content(schema = @Schema(implementation = QuestionView.class)))
    @APIResponse(responseCode = "409", description = "Stale revision, or a rule does not allow it in this state")
    public QuestionView askForChanges(@PathParam("id") UUID id, @NotNull @Valid ReviewRequests.Objection request) {
        return reviews.askForChanges(
                id, Objects.requireNonNull(request.revision()), Objects.requireNonNull(request.note()));
    }

    @POST
    @Path("{id}/confirm")
    @RolesAllowed({Groups.ADMINISTRATOR, Groups.AUTHOR})
    @Operation(
            operationId = "confirmQuestion",
            summary = "Say that the latest version is still right, and when to look again")
    @APIResponse(
            responseCode = "200",
            description = "The question with its new date",
            content = @Content(schema = @Schema(implementation = QuestionView.class)))
    @APIResponse(responseCode = "409", description = "Stale revision, or a rule does not allow it in this state")
    public QuestionView confirm(@PathParam("id") UUID id, @NotNull @Valid ReviewRequests.StillRight request) {
        return reviews.confirm(
                id,
                Objects.requireNonNull(request.revision()),
                Objects.requireNonNull(request.reviewBy()),
                Objects.requireNonNull(request.note()));
    }

    @GET
    @Path("{id}/history")
    @RolesAllowed({Groups.ADMINISTRATOR, Groups.AUTHOR})
    @Operation(operationId = "readQuestionHistory", summary = "Read who did what to a question, latest first")
    @APIResponse(
            responseCode = "200",
            description = "The latest 100 entries",
            content = @Content(schema = @Schema(implementation = HistoryList.class)))
    public HistoryList history(@PathParam("id") UUID id) {
        return desk.read(id, question -> new HistoryList(history.of(question.id()), null));
    }
}
