package dev.rehearsal.scoring.rater.http;

import dev.rehearsal.platform.identity.Groups;
import dev.rehearsal.scoring.session.http.Viewers;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How far interviewers agree. On worker threads: there is much to compute, and a virtual thread would let no other one run meanwhile. */
@Path("/api/scores/agreement")
@Tag(name = "Raters")
@SecurityRequirement(name = "jwt")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(responseCode = "401", description = "No valid access token.")
@APIResponse(responseCode = "403", description = "The role never may.")
@APIResponse(responseCode = "503", description = "The ratings are still being estimated.")
public class AgreementResource {

    private final Viewers viewers;
    private final Team team;

    public AgreementResource(Viewers viewers, Team team) {
        this.viewers = viewers;
        this.team = team;
    }

    @GET
    @RolesAllowed({Groups.ADMINISTRATOR, Groups.REVIEWER})
    @Operation(
            operationId = "readAgreement",
            summary = "How far the interviewers of the organisation agree",
            description =
                    "Krippendorff's alpha, intraclass correlations and weighted kappa with 90 % intervals, over settled"
                            + " interviews.")
    @APIResponse(
            responseCode = "200",
            description = "The agreement.",
            content = @Content(schema = @Schema(implementation = AgreementReportView.class)))
    public AgreementReportView read() {
        return team.agreement(viewers.current().organisation());
    }
}
