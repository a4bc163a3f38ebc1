package dev.rehearsal.question.report.http;

import dev.rehearsal.platform.identity.Groups;
import dev.rehearsal.question.http.WireNames;
import dev.rehearsal.question.report.ReportState;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Errors that readers found in questions. */
@Path("/api/questions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Questions")
@APIResponse(responseCode = "400", description = "The body or a parameter is not valid")
@APIResponse(responseCode = "401", description = "Not signed in")
@APIResponse(responseCode = "403", description = "The role may not do this")
@RunOnVirtualThread
public class ReportResource {

    private final ReportDesk desk;

    public ReportResource(ReportDesk desk) {
        this.desk = desk;
    }

    @GET
    @Path("reports")
    @RolesAllowed({Groups.ADMINISTRATOR, Groups.AUTHOR, Groups.INTERVIEWER, Groups.REVIEWER})
    @Operation(
            operationId = "listErrorReports",
            summary = "List error reports, the latest first: all for those who can answer, else one's own")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content = @Content(schema = @Schema(implementation = ReportView.Page.class)))
    public ReportView.Page inbox(
            @QueryParam("state")
                    @Nullable
                    @Parameter(description = "Only these.", schema = @Schema(implementation = ReportState.class))
                    String state,
            @QueryParam("mine") @DefaultValue("false") @Parameter(description = "Only one's own.") boolean mine,
            @QueryParam("limit") @DefaultValue("25") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Nullable @Size(max = 1000) String cursor) {
        ReportState wanted = state == null ? null : WireNames.read(state, ReportState::of, "state");
        return desk.inbox(wanted, mine, limit, cursor);
    }

    @GET
    @Path("{id}/reports")
    @RolesAllowed({Groups.ADMINISTRATOR, Groups.AUTHOR, Groups.INTERVIEWER, Groups.REVIEWER})
    @Operation(
            operationId = "listErrorReportsOfQuestion",
            summary = "List the error reports on a question: all for those who can answer, else one's own")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content = @Content(schema = @Schema(implementation = ReportView.Page.class)))
    @APIResponse(responseCode = "404", description = "There is no such question, or the member may not see it")
    public ReportView.Page ofQuestion(
            @PathParam("id") UUID id,
            @QueryParam("limit") @DefaultValue("25") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Nullable @Size(max = 1000) String cursor) {
        return desk.of(id, limit, cursor);
    }

    @POST
    @Path("{id}/reports")
    @RolesAllowed({Groups.ADMINISTRATOR, Groups.AUTHOR, Groups.INTERVIEWER, Groups.REVIEWER})
    @Operation(operationId = "reportError", summary = "Report an error in a version of a question")
    @APIResponse(
            responseCode = "201",
            description = "The report",
            content = @Content(schema = @Schema(implementation = ReportView.class)))
    @APIResponse(responseCode = "404", description = "There is no such question, or the member may not see it")
    @APIResponse(responseCode = "409", description = "Too many of the member's reports are open")
    @APIResponse(responseCode = "422", description = "There is no such version")
    @ResponseStatus(201)
    public ReportView report(@PathParam("id") UUID id, @NotNull @Valid ReportRequests.NewReport request) {
        return desk.report(
                id, Objects.requireNonNull(request.version()), request.field(), Objects.requireNonNull(request.text()));
    }

    @POST
    @Path("{id}/reports/{report}/answer")
    @RolesAllowed({Groups.ADMINISTRATOR, Groups.AUTHOR})
    @Operation(operationId = "answerErrorReport", summary = "Answer an error report, or say which version is right")
    @APIResponse(
            responseCode = "200",
            description = "The report with its answer",
            content = @Content(schema = @Schema(implementation = ReportView.class)))
    @APIResponse(responseCode = "404", description = "There is no such report, or the member may not see it")
    @APIResponse(responseCode = "409", description = "Stale revision")
    @APIResponse(responseCode = "422", description = "There is no such later version")
    public ReportView answer(
            @PathParam("id") UUID id,
            @PathParam("report") UUID report,
            @NotNull @Valid ReportRequests.NewAnswer request) {
        return desk.answer(
                id,
                report,
                Objects.requireNonNull(request.revision()),
                Objects.requireNonNull(request.answer()),
                request.fixedIn());
    }
}
