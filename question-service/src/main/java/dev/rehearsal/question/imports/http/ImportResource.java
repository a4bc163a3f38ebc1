package dev.rehearsal.question.imports.http;

import dev.rehearsal.platform.identity.Groups;
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

/** Importing texts of up to 500 questions: first a preview that keeps nothing, then drafts. */
@Path("/api/imports")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Imports")
@APIResponse(responseCode = "400", description = "The body or a parameter is not valid")
@APIResponse(responseCode = "401", description = "Not signed in")
@APIResponse(responseCode = "403", description = "The role may not do this")
@RunOnVirtualThread
public class ImportResource {

    private final ImportDesk desk;

    public ImportResource(ImportDesk desk) {
        this.desk = desk;
    }

    @POST
    @Path("preview")
    @RolesAllowed({Groups.ADMINISTRATOR, Groups.AUTHOR})
    @Operation(
            operationId = "previewImport",
            summary = "Find the questions in a text, with near-duplicates, and keep nothing")
    @APIResponse(
            responseCode = "200",
            description = "What was found and what was not read",
            content = @Content(schema = @Schema(implementation = ImportPreview.class)))
    @APIResponse(responseCode = "413", description = "Larger than is taken")
    public ImportPreview preview(@NotNull @Valid ImportPreviewRequest request) {
        return desk.preview(
                Objects.requireNonNull(request.name()),
                Objects.requireNonNull(request.format()),
                Objects.requireNonNull(request.text()),
                Boolean.TRUE.equals(request.beginning()));
    }

    @POST
    @RolesAllowed({Groups.ADMINISTRATOR, Groups.AUTHOR})
    @Operation(operationId = "importQuestions", summary = "Make drafts of the questions in a text")
    @APIResponse(
            responseCode = "201",
            description = "The drafts",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    @APIResponse(responseCode = "413", description = "Larger than is taken")
    @APIResponse(responseCode = "422", description = "Well-formed, but not acceptable")
    @ResponseStatus(201)
    public ImportView create(@NotNull @Valid ImportRequest request) {
        return desk.keep(
                Objects.requireNonNull(request.name()),
                Objects.requireNonNull(request.format()),
                Objects.requireNonNull(request.text()),
                request.selected());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Groups.ADMINISTRATOR, Groups.AUTHOR})
    @Operation(operationId = "readImport", summary = "Read what became of an import")
    @APIResponse(
            responseCode = "200",
            description = "The import",
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    @APIResponse(responseCode = "404", description = "There is no such import, or the member may not see it")
    public ImportView read(@PathParam("id") UUID id) {
        return desk.read(id);
    }
}
