package dev.rehearsal.question.imports.job.http;

import dev.rehearsal.platform.identity.Groups;
import dev.rehearsal.question.imports.job.ImportJob;
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
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Imports of up to 20,000 questions and 128 MiB: begun under an id of the caller's choice, sent in parts, carried out in the background. */
@Path("/api/imports/jobs")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Imports")
@APIResponse(responseCode = "400", description = "The body or a parameter is not valid")
@APIResponse(responseCode = "401", description = "Not signed in")
@APIResponse(responseCode = "403", description = "The role may not do this")
@RunOnVirtualThread
public class ImportJobResource {

    private static final String GONE = "There is no such import, or the member may not see it";

    private final JobDesk desk;

    public ImportJobResource(JobDesk desk) {
        this.desk = desk;
    }

    @PUT
    @Path("{id}")
    @RolesAllowed({Groups.ADMINISTRATOR, Groups.AUTHOR})
    @Operation(
            operationId = "beginImportJob",
            summary = "Begin an import under an id of one's own; the same id again is the same import")
    @APIResponse(
            responseCode = "200",
            description = "The import, new or as it stands",
            content = @Content(schema = @Schema(implementation = ImportJobView.class)))
    @APIResponse(responseCode = "409", description = "Begun otherwise, or too many go on at once")
    public ImportJobView begin(@PathParam("id") UUID id, @NotNull @Valid ImportJobRequest request) {
        return desk.begin(
                id,
                Objects.requireNonNull(request.name()),
                Objects.requireNonNull(request.format()),
                Boolean.TRUE.equals(request.skipKnown()));
    }

    @PUT
    @Path("{id}/text")
    @RolesAllowed({Groups.ADMINISTRATOR, Groups.AUTHOR})
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "sendImportText",
            summary = "Send a part of an import's text; the same part again replaces it")
    @RequestBody(
            description = "UTF-8, at most 1 MiB; parts may end anywhere.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "200",
            description = "The import with this part",
            content = @Content(schema = @Schema(implementation = ImportJobView.class)))
    @APIResponse(responseCode = "404", description = GONE)
    @APIResponse(responseCode = "409", description = "The import has started")
    @APIResponse(responseCode = "413", description = "Larger than is taken")
    public ImportJobView receive(
            @PathParam("id") UUID id,
            @QueryParam("part") @DefaultValue("0") @Min(0) @Max(ImportJob.MOST_PARTS - 1) int part,
            byte @Nullable [] text) {
        return desk.receive(id, part, text == null ? new byte[0] : text);
    }

    @POST
    @Path("{id}/start")
    @RolesAllowed({Groups.ADMINISTRATOR, Groups.AUTHOR})
    @Operation(
            operationId = "startImportJob",
            summary = "Make drafts of what was sent, in the background; continue an import that broke off")
    @APIResponse(
            responseCode = "200",
            description = "The import",
            content = @Content(schema = @Schema(implementation = ImportJobView.class)))
    @APIResponse(responseCode = "404", description = GONE)
    @APIResponse(responseCode = "409", description = "Parts of the text are missing")
    public ImportJobView start(@PathParam("id") UUID id, @NotNull @Valid ImportStart request) {
        return desk.start(id, Objects.requireNonNull(request.parts()));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Groups.ADMINISTRATOR, Groups.AUTHOR})
    @Operation(operationId = "readImportJob", summary = "Read how far an import is")
    @APIResponse(
            responseCode = "200",
            description = "The import",
            content = @Content(schema = @Schema(implementation = ImportJobView.class)))
    @APIResponse(responseCode = "404", description = GONE)
    public ImportJobView read(@PathParam("id") UUID id) {
        return desk.read(id);
    }

    @GET
    @Path("{id}/remarks")
    @RolesAllowed({Groups.ADMINISTRATOR, Groups.AUTHOR})
    @Operation(
            operationId = "listImportRemarks",
            summary = "List what was refused or not read, and what was left out, alike or doubtful, up to 2,000 each")
    @APIResponse(
            responseCode = "200",
            description = "One page",
            content = @Content(schema = @Schema(implementation = RemarkPage.class)))
    @APIResponse(responseCode = "404", description = GONE)
    public RemarkPage remarks(
            @PathParam("id") UUID id,
            @QueryParam("limit") @DefaultValue("25") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Nullable @Size(max = 1000) String cursor) {
        return desk.remarks(id, limit, cursor);
    }
}
