package dev.rehearsal.question.kit.http;

import dev.rehearsal.platform.identity.Groups;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Having kits composed. Nothing is kept: a proposal that is liked is saved as a kit like any other. */
@Path("/api/kits")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Kits")
@APIResponse(responseCode = "400", description = "The body is not valid")
@APIResponse(responseCode = "401", description = "Not signed in")
@APIResponse(responseCode = "403", description = "The role may not do this")
@APIResponse(responseCode = "422", description = "A question that is named is not published, or may not be seen")
@RunOnVirtualThread
public class ProposalResource {

    private final ProposalDesk desk;

    public ProposalResource(ProposalDesk desk) {
        this.desk = desk;
    }

    @POST
    @Path("proposals")
    @RolesAllowed({Groups.ADMINISTRATOR, Groups.AUTHOR, Groups.INTERVIEWER})
    @Operation(
            operationId = "composeKit",
            summary = "Compose a kit out of the bank, with the reason for each question",
            description =
                    "Keeps every constraint of the wish, or says which one cannot be kept and by how much; the kit is then the one"
                            + " that comes closest. Nothing is saved.")
    @APIResponse(
            responseCode = "200",
            description = "A kit",
            content = @Content(schema = @Schema(implementation = ProposalView.class)))
    public ProposalView compose(@NotNull @Valid WishRequest wish) {
        return desk.compose(wish);
    }

    @POST
    @Path("proposals/replacements")
    @RolesAllowed({Groups.ADMINISTRATOR, Groups.AUTHOR, Groups.INTERVIEWER})
    @Operation(
            operationId = "listKitReplacements",
            summary = "What could take a question's place in a kit without breaking a constraint of the wish")
    @APIResponse(
            responseCode = "200",
            description = "At most five, the most equivalent first",
            content = @Content(schema = @Schema(implementation = ProposalView.Alternatives.class)))
    public ProposalView.Alternatives replacements(@NotNull @Valid ReplacementsRequest request) {
        return desk.replacements(request);
    }
}
