package dev.rehearsal.scoring.rater.http;

import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.platform.identity.Groups;
import dev.rehearsal.platform.problem.Problem;
import dev.rehearsal.scoring.session.http.MemberCursor;
import dev.rehearsal.scoring.session.http.PageLimit;
import dev.rehearsal.scoring.session.http.Viewers;
import dev.rehearsal.scoring.session.view.Viewer;
import io.smallrye.common.annotation.Blocking;
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
import org.jspecify.annotations.Nullable;

/** How interviewers rate. */
@Path("/api/scores/raters")
@Tag(name = "Raters", description = "How interviewers rate and how far they agree, over settled interviews.")
@SecurityRequirement(name = "jwt")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(responseCode = "401", description = "No valid access token.")
@APIResponse(responseCode = "403", description = "The role never may.")
@APIResponse(responseCode = "503", description = "The ratings are still being estimated.")
public class RatersResource {

    private final Viewers viewers;
    private final Team team;

    public RatersResource(Viewers viewers, Team team) {
        this.viewers = viewers;
        this.team = team;
    }

    @GET
    @Path("mine")
    @RolesAllowed({Groups.ADMINISTRATOR, Groups.INTERVIEWER})
    @Operation(
            operationId = "readMyRating",
            summary = "How the caller rates",
            description =
                    "From all settled interviews. Others see the same from those settled two weeks ago or longer.")
    @APIResponse(
            responseCode = "200",
            description = "The caller's effects.",
            content = @Content(schema = @Schema(implementation = RaterView.class)))
    public RaterView mine() {
        Viewer viewer = viewers.current();
        return team.mine(viewer.organisation(), viewer.member());
    }

    @GET
    @RolesAllowed({Groups.ADMINISTRATOR, Groups.REVIEWER})
    @Operation(
            operationId = "listRaters",
            summary = "How all interviewers rate",
            description =
                    "From interviews settled two weeks ago or longer: each interviewer sees the own effects first.")
    @APIResponse(
            responseCode = "200",
            description = "A page of interviewers.",
            content = @Content(schema = @Schema(implementation = RaterList.class)))
    @APIResponse(responseCode = "400", description = "The limit or the cursor is not valid.")
    public RaterList list(
            @Parameter(
                            description = "Items on a page.",
                            schema =
                                    @Schema(
                                            implementation = Integer.class,
                                            minimum = "1",
                                            maximum = "100",
                                            defaultValue = PageLimit.DEFAULT))
                    @QueryParam("limit")
                    @DefaultValue(PageLimit.DEFAULT)
                    PageLimit limit,
            @Parameter(
                            description = "What the page before gave as next.",
                            schema = @Schema(implementation = String.class))
                    @QueryParam("cursor")
                    @Nullable
                    MemberCursor cursor) {
        return team.others(viewers.current().organisation(), cursor == null ? null : cursor.member(), limit.value());
    }

    @GET
    @Path("{member}")
    @RolesAllowed({Groups.ADMINISTRATOR, Groups.REVIEWER})
    @Operation(
            operationId = "readRater",
            summary = "How one interviewer rates",
            description = "From interviews settled two weeks ago or longer.")
    @APIResponse(
            responseCode = "200",
            description = "The interviewer's effects.",
            content = @Content(schema = @Schema(implementation = RaterView.class)))
    @APIResponse(responseCode = "404", description = "Nobody who rated in an interview that others may know of.")
    public RaterView read(@PathParam("member") UUID member) {
        return team.other(viewers.current().organisation(), new MemberId(member))
                .orElseThrow(() -> Problem.notFound("interviewer"));
    }
}
