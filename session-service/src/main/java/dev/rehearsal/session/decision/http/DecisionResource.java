package dev.rehearsal.session.decision.http;

import dev.rehearsal.contracts.CandidateId;
import dev.rehearsal.platform.identity.CallerProducer;
import dev.rehearsal.platform.identity.Groups;
import dev.rehearsal.session.decision.Deciding;
import dev.rehearsal.session.decision.Decisions;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What the hiring team decided about a candidate. */
@Path("/api/candidates/{id}/decision")
@Tag(name = "Decisions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Groups.REVIEWER, Groups.ADMINISTRATOR})
@RunOnVirtualThread
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", description = "Neither reviewer nor administrator")
@APIResponse(responseCode = "404", description = "No such candidate")
public class DecisionResource {

    private final CallerProducer callers;
    private final Deciding deciding;

    public DecisionResource(CallerProducer callers, Deciding deciding) {
        this.callers = callers;
        this.deciding = deciding;
    }

    @GET
    @Operation(operationId = "listDecisions", summary = "Decisions about a candidate, with their reasons")
    @APIResponse(
            responseCode = "200",
            description = "The latest first, at most a hundred",
            content = @Content(schema = @Schema(implementation = DecisionHistory.class)))
    @APIResponse(responseCode = "400", description = "A parameter is not valid")
    public DecisionHistory list(
            @PathParam("id") UUID id,
            @Parameter(description = "Only revisions below this one: where the page before ended")
                    @QueryParam("before")
                    @Nullable
                    @Min(1)
                    Integer before,
            @QueryParam("limit") @DefaultValue("" + Decisions.Part.MOST) @Min(1) @Max(Decisions.Part.MOST) int limit) {
        return DecisionHistory.of(deciding.decisions(
                callers.get(),
                new CandidateId(id),
                new Decisions.Part(before == null ? Integer.MAX_VALUE : before, limit)));
    }

    @PUT
    @Operation(
            operationId = "decide",
            summary = "Decide about a candidate, with a reason",
            description = "Without a decision the last one is taken back.")
    @APIResponse(
            responseCode = "200",
            description = "The latest decisions",
            content = @Content(schema = @Schema(implementation = DecisionHistory.class)))
    @APIResponse(responseCode = "400", description = "Fields are not valid")
    @APIResponse(responseCode = "409", description = "stale-revision or scorecard-owed")
    public DecisionHistory decide(@PathParam("id") UUID id, @NotNull @Valid DecisionBody.NewDecision body) {
        return DecisionHistory.of(deciding.decide(
                callers.get(),
                new CandidateId(id),
                body.revision(),
                body.decision(),
                body.reason().strip()));
    }
}
