package dev.rehearsal.question.taxonomy.http;

import dev.rehearsal.platform.identity.Groups;
import dev.rehearsal.question.taxonomy.Taxonomy;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The closed lists by which questions are classified. */
@Path("/api/taxonomy")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Questions")
@RunOnVirtualThread
public class TaxonomyResource {

    private final Taxonomy taxonomy;

    public TaxonomyResource(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
    }

    @GET
    @RolesAllowed({Groups.ADMINISTRATOR, Groups.AUTHOR, Groups.INTERVIEWER, Groups.REVIEWER})
    @Operation(operationId = "readTaxonomy", summary = "Read competencies, levels and kinds")
    @APIResponse(
            responseCode = "200",
            description = "The lists",
            content = @Content(schema = @Schema(implementation = TaxonomyView.class)))
    @APIResponse(responseCode = "401", description = "Not signed in")
    @APIResponse(responseCode = "403", description = "The role may not do this")
    public TaxonomyView read() {
        return TaxonomyView.of(taxonomy);
    }
}
