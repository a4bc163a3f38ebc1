package dev.rehearsal.session.decision.http;

import dev.rehearsal.contracts.SessionId;
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

/** A value set beside a session's composite. */
@Path("/api/sessions/{id}/override")
@Tag(name = "Decisions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "404", description = "No such session, or not the caller's to see")
public class OverrideResource {

    private final CallerProducer callers;
    private final Deciding deciding;

    public OverrideResource(CallerProducer callers, Deciding deciding) {
        this.callers = callers;
        this.deciding = deciding;
    }

    @GET
    @RolesAllowed({Groups.INTERVIEWER, Groups.REVIEWER, Groups.ADMINISTRATOR})
    @Operation(operationId = "listOverrides", summary = "Overrides of a session's composite, with their reasons")
    @APIResponse(
            responseCode = "200",
            description = "The latest first, at most a hundred",
            content = @Content(schema = @Schema(implementation = OverrideHistory.class)))
    @APIResponse(responseCode = "400", description = "A parameter is not valid")
    public OverrideHistory list(
            @PathParam("id") UUID id,
            @Parameter(description = "Only revisions below this one: where the page before ended")
                    @QueryParam("before")
                    @Nullable
                    @Min(1)
                    Integer before,
            @QueryParam("limit") @DefaultValue("" + Decisions.Part.MOST) @Min(1) @Max(Decisions.Part.MOST) int limit) {
        return OverrideHistory.of(deciding.overrides(
                callers.get(),
                new SessionId(id),
                new Decisions.Part(before == null ? Integer.MAX_VALUE : before, limit)));
    }

    @PUT
    @RolesAllowed({Groups.REVIEWER, Groups.ADMINISTRATOR})
    @Operation(
            operationId = "overrideScore",
            summary = "Set a value beside a session's composite, with a reason",
            description = "The computed value stays beside it. Without a value the last one is taken back.")
    @APIResponse(
            responseCode = "200",
            description = "The latest overrides",
            content = @Content(schema = @Schema(implementation = OverrideHistory.class)))
    @APIResponse(responseCode = "400", description = "Fields are not valid")
    @APIResponse(responseCode = "403", description = "Neither reviewer nor administrator")
    @APIResponse(responseCode = "409", description = "stale-revision, session-not-ended or scorecard-owed")
    public OverrideHistory override(@PathParam("id") UUID id, @NotNull @Valid DecisionBody.NewOverride body) {
        return OverrideHistory.of(deciding.override(
                callers.get(),
                new SessionId(id),
                body.revision(),
                body.value(),
                body.reason().strip()));
    }
}
