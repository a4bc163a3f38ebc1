package dev.rehearsal.question.bank.http;

import dev.rehearsal.contracts.QuestionId;
import dev.rehearsal.platform.identity.Groups;
import dev.rehearsal.platform.problem.Problem;
import dev.rehearsal.question.bank.Questions;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.GET;
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

/** Reading single questions and their versions. */
@Path("/api/questions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Questions")
@APIResponse(responseCode = "400", description = "The body or a parameter is not valid")
@APIResponse(responseCode = "401", description = "Not signed in")
@APIResponse(responseCode = "403", description = "The role may not do this")
@RunOnVirtualThread
public class QuestionResource {

    private final Desk desk;
    private final Questions questions;

    public QuestionResource(Desk desk, Questions questions) {
        this.desk = desk;
        this.questions = questions;
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Groups.ADMINISTRATOR, Groups.AUTHOR, Groups.INTERVIEWER, Groups.REVIEWER})
    @Operation(operationId = "readQuestion", summary = "Read a question with its near-duplicates")
    @APIResponse(
            responseCode = "200",
            description = "The question",
            content = @Content(schema = @Schema(implementation = QuestionView.class)))
    @APIResponse(responseCode = "404", description = "There is no such question, or the member may not see it")
    public QuestionView read(@PathParam("id") UUID id) {
        return desk.view(id);
    }

    @GET
    @Path("{id}/versions")
    @RolesAllowed({Groups.ADMINISTRATOR, Groups.AUTHOR, Groups.INTERVIEWER, Groups.REVIEWER})
    @Operation(
            operationId = "listQuestionVersions",
            summary = "List the published versions of a question, latest first")
    @APIResponse(
            responseCode = "200",
            description = "The versions",
            content = @Content(schema = @Schema(implementation = VersionList.class)))
    @APIResponse(responseCode = "404", description = "There is no such question, or the member may not see it")
    public VersionList versions(@PathParam("id") UUID id) {
        return desk.read(id, question -> VersionList.of(questions.versions(question.id())));
    }

    @GET
    @Path("{id}/versions/{version}")
    @RolesAllowed({Groups.ADMINISTRATOR, Groups.AUTHOR, Groups.INTERVIEWER, Groups.REVIEWER})
    @Operation(operationId = "readQuestionVersion", summary = "Read one published version")
    @APIResponse(
            responseCode = "200",
            description = "The version",
            content = @Content(schema = @Schema(implementation = VersionView.class)))
    @APIResponse(responseCode = "404", description = "There is no such version, or the member may not see it")
    public VersionView version(@PathParam("id") UUID id, @PathParam("version") @Min(1) int version) {
        return desk.read(
                id,
                question -> questions
                        .version(new QuestionId(id), version)
                        .map(VersionView::of)
                        .orElseThrow(() -> Problem.notFound("version of this question")));
    }
}
