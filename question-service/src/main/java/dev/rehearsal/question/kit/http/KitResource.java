package dev.rehearsal.question.kit.http;

import dev.rehearsal.platform.identity.Groups;
import dev.rehearsal.platform.problem.Problem;
import dev.rehearsal.platform.problem.ProblemBody.FieldError;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Reading and writing kits. */
@Path("/api/kits")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Kits")
@APIResponse(responseCode = "400", description = "The body or a parameter is not valid")
@APIResponse(responseCode = "401", description = "Not signed in")
@APIResponse(responseCode = "403", description = "The role may not do this")
@RunOnVirtualThread
public class KitResource {

    private final KitDesk desk;

    public KitResource(KitDesk desk) {
        this.desk = desk;
    }

    @GET
    @RolesAllowed({Groups.ADMINISTRATOR, Groups.AUTHOR, Groups.INTERVIEWER, Groups.REVIEWER})
    @Operation(operationId = "listKits", summary = "List own and built-in kits by name")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content = @Content(schema = @Schema(implementation = KitList.class)))
    public KitList list(
            @QueryParam("limit") @DefaultValue("25") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Nullable @Size(max = 1000) String cursor) {
        return desk.list(limit, cursor);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Groups.ADMINISTRATOR, Groups.AUTHOR, Groups.INTERVIEWER, Groups.REVIEWER})
    @Operation(operationId = "readKit", summary = "Read a kit with what its questions are")
    @APIResponse(
            responseCode = "200",
            description = "The kit",
            content = @Content(schema = @Schema(implementation = KitView.class)))
    @APIResponse(responseCode = "404", description = "There is no such kit, or the member may not see it")
    public KitView read(@PathParam("id") UUID id) {
        return desk.read(id);
    }

    @POST
    @RolesAllowed({Groups.ADMINISTRATOR, Groups.AUTHOR, Groups.INTERVIEWER})
    @Operation(operationId = "createKit", summary = "Save a new kit")
    @APIResponse(
            responseCode = "201",
            description = "The kit",
            content = @Content(schema = @Schema(implementation = KitView.class)))
    @APIResponse(responseCode = "422", description = "Well-formed, but not acceptable")
    @ResponseStatus(201)
    public KitView create(@NotNull @Valid KitRequest request) {
        return desk.compose(request.plan(), Boolean.TRUE.equals(request.onlyMe()));
    }

    @PUT
    @Path("{id}")
    @RolesAllowed({Groups.ADMINISTRATOR, Groups.AUTHOR, Groups.INTERVIEWER})
    @Operation(operationId = "replaceKit", summary = "Replace what a kit says")
    @APIResponse(
            responseCode = "200",
            description = "The kit",
            content = @Content(schema = @Schema(implementation = KitView.class)))
    @APIResponse(responseCode = "404", description = "There is no such kit, or the member may not see it")
    @APIResponse(responseCode = "409", description = "Stale revision, or a rule does not allow it in this state")
    @APIResponse(responseCode = "422", description = "Well-formed, but not acceptable")
    public KitView replace(@PathParam("id") UUID id, @NotNull @Valid KitRequest request) {
        Integer revision = request.revision();
        if (revision == null) {
            throw Problem.invalid(List.of(new FieldError("revision", "must not be null")));
        }
        return desk.recompose(id, revision, request.plan(), request.onlyMe());
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({Groups.ADMINISTRATOR, Groups.AUTHOR, Groups.INTERVIEWER})
    @Operation(operationId = "deleteKit", summary = "Delete a kit; sessions scheduled with it keep their copy")
    @APIResponse(responseCode = "204", description = "Deleted")
    @APIResponse(responseCode = "404", description = "There is no such kit, or the member may not see it")
    @APIResponse(responseCode = "409", description = "Stale revision, or a rule does not allow it in this state")
    public void delete(
            @PathParam("id") UUID id,
            @QueryParam("revision")
                    @Nullable
                    @Min(1)
                    @Parameter(
                            description = "The revision that was seen; refused as stale if it is not the current one.")
                    Integer revision) {
        desk.delete(id, revision);
    }
}
