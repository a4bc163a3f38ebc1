package dev.rehearsal.question.editorial.http;

import dev.rehearsal.platform.identity.Groups;
import dev.rehearsal.question.editorial.db.StoredRules;
import dev.rehearsal.question.http.Member;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What the organisation has decided about publishing questions. */
@Path("/api/questions/rules")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Questions")
@APIResponse(responseCode = "400", description = "The body is not valid")
@APIResponse(responseCode = "401", description = "Not signed in")
@APIResponse(responseCode = "403", description = "The role may not do this")
@RunOnVirtualThread
public class RulesResource {

    private final StoredRules rules;
    private final Member member;

    public RulesResource(StoredRules rules, Member member) {
        this.rules = rules;
        this.member = member;
    }

    /** The rules; sent whole, so that the last who decides has decided. */
    @Schema(name = "EditorialRules", requiredProperties = "approvalRequired")
    public record RulesView(
            @Schema(description = "Whether a draft needs the approval of somebody else than its writer.")
            @Nullable
            @NotNull
            Boolean approvalRequired) {}

    @GET
    @RolesAllowed({Groups.ADMINISTRATOR, Groups.AUTHOR, Groups.INTERVIEWER, Groups.REVIEWER})
    @Operation(operationId = "readEditorialRules", summary = "Read what is decided about publishing questions")
    @APIResponse(
            responseCode = "200",
            description = "The rules",
            content = @Content(schema = @Schema(implementation = RulesView.class)))
    public RulesView read() {
        return member.inOrganisation(() -> new RulesView(rules.approvalRequired()));
    }

    @PUT
    @RolesAllowed(Groups.ADMINISTRATOR)
    @Operation(operationId = "decideEditorialRules", summary = "Decide whether publishing a question needs an approval")
    @APIResponse(
            responseCode = "200",
            description = "The rules",
            content = @Content(schema = @Schema(implementation = RulesView.class)))
    public RulesView decide(@NotNull @Valid RulesView request) {
        return member.inOrganisation(() -> {
            rules.requireApproval(member.organisation(), Objects.requireNonNull(request.approvalRequired()));
            return new RulesView(rules.approvalRequired());
        });
    }
}
