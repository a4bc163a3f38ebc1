package dev.rehearsal.scoring.candidate.document;

import dev.rehearsal.contracts.CandidateId;
import dev.rehearsal.platform.identity.Groups;
import dev.rehearsal.scoring.candidate.CandidateReading;
import dev.rehearsal.scoring.candidate.CandidateView;
import dev.rehearsal.scoring.candidate.Cut;
import dev.rehearsal.scoring.session.http.Viewers;
import dev.rehearsal.scoring.session.view.Viewer;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One candidate as a file. */
@Path("/api/scores/candidates/{candidate}/document")
@Tag(name = "Scores")
@SecurityRequirement(name = "jwt")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces({Documents.CSV, Documents.PDF})
@APIResponse(responseCode = "401", description = "No valid access token.")
@APIResponse(responseCode = "403", description = "The role never may.")
public class CandidateDocumentResource {

    private final Viewers viewers;
    private final CandidateReading candidates;
    private final Documents documents;

    public CandidateDocumentResource(Viewers viewers, CandidateReading candidates, Documents documents) {
        this.viewers = viewers;
        this.candidates = candidates;
        this.documents = documents;
    }

    @POST
    @RolesAllowed({Groups.ADMINISTRATOR, Groups.REVIEWER})
    @Operation(
            operationId = "makeCandidateDocument",
            summary = "One candidate as CSV or PDF",
            description = "The same numbers as on the candidate's page. The names in the request are not kept.")
    @APIResponse(
            responseCode = "200",
            description = "The file.",
            content = {
                @Content(mediaType = Documents.CSV, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = Documents.PDF, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "400", description = "The body or the cut is not valid.")
    @APIResponse(responseCode = "404", description = "No session of such a candidate.")
    @APIResponse(responseCode = "503", description = "Others are still being made.")
    public Response document(
            @PathParam("candidate") UUID candidate,
            @Parameter(
                            description = "The fair average from which on a candidate passes; above 1 and below 4.",
                            schema = @Schema(implementation = Double.class, defaultValue = Cut.DEFAULT))
                    @QueryParam("cut")
                    @DefaultValue(Cut.DEFAULT)
                    Cut cut,
            @NotNull @Valid DocumentBody body) {
        Viewer viewer = viewers.current();
        CandidateView view = candidates.read(viewer, new CandidateId(candidate), cut.value());
        return documents.answer(body.format(), () -> CandidateSheet.of(view, body.toNames()));
    }
}
