package dev.rehearsal.scoring.candidate;

import dev.rehearsal.contracts.CandidateId;
import dev.rehearsal.platform.identity.Groups;
import dev.rehearsal.scoring.session.http.Viewers;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
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
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One candidate over all sessions. */
@Path("/api/scores/candidates/{candidate}")
@Tag(name = "Scores")
@SecurityRequirement(name = "jwt")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(responseCode = "401", description = "No valid access token.")
@APIResponse(responseCode = "403", description = "The role never may.")
public class CandidateResource {

    private final Viewers viewers;
    private final CandidateReading candidates;

    public CandidateResource(Viewers viewers, CandidateReading candidates) {
        this.viewers = viewers;
        this.candidates = candidates;
    }

    @GET
    @RolesAllowed({Groups.ADMINISTRATOR, Groups.REVIEWER})
    @Operation(
            operationId = "getCandidateScores",
            summary = "One candidate over all sessions, with every rating behind the numbers",
            description = "A rating is found in the replay of its session at its position.")
    @APIResponse(
            responseCode = "200",
            description = "The candidate.",
            content = @Content(schema = @Schema(implementation = CandidateView.class)))
    @APIResponse(responseCode = "400", description = "The cut is not valid.")
    @APIResponse(responseCode = "404", description = "No session of such a candidate.")
    @APIResponse(responseCode = "503", description = "The ratings are still being estimated for the first time.")
    public CandidateView candidate(
            @PathParam("candidate") UUID candidate,
            @Parameter(
                            description = "The fair average from which on a candidate passes; above 1 and below 4.",
                            schema = @Schema(implementation = Double.class, defaultValue = Cut.DEFAULT))
                    @QueryParam("cut")
                    @DefaultValue(Cut.DEFAULT)
                    Cut cut) {
        return candidates.read(viewers.current(), new CandidateId(candidate), cut.value());
    }
}
