package dev.rehearsal.scoring.gym.http;

import dev.rehearsal.platform.identity.Groups;
import dev.rehearsal.scoring.session.http.MemberCursor;
import dev.rehearsal.scoring.session.http.PageLimit;
import dev.rehearsal.scoring.session.http.Viewers;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** The calibration gym. */
@Path("/api/gym")
@Tag(name = "Gym", description = "Prepared answers with reference ratings, to calibrate oneself on.")
@SecurityRequirement(name = "jwt")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(responseCode = "401", description = "No valid access token.")
@APIResponse(responseCode = "403", description = "The role never may.")
public class GymResource {

    private final Viewers viewers;
    private final GymDesk desk;

    public GymResource(Viewers viewers, GymDesk desk) {
        this.viewers = viewers;
        this.desk = desk;
    }

    @GET
    @RolesAllowed({Groups.ADMINISTRATOR, Groups.AUTHOR, Groups.INTERVIEWER, Groups.REVIEWER})
    @Operation(
            operationId = "readGym",
            summary = "All prepared answers, the caller's attempts, and what they say",
            description = "The reference levels and reasons of an exercise come only once the caller has rated it.")
    @APIResponse(
            responseCode = "200",
            description = "The gym.",
            content = @Content(schema = @Schema(implementation = GymView.class)))
    public GymView read() {
        return desk.view(viewers.current());
    }

    @POST
    @Path("{exercise}/attempts")
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @RolesAllowed({Groups.ADMINISTRATOR, Groups.AUTHOR, Groups.INTERVIEWER, Groups.REVIEWER})
    @Operation(
            operationId = "rateExercise",
            summary = "Rate a prepared answer",
            description =
                    "The same attempt sent again counts once. The first attempt at a version counts for the result.")
    @APIResponse(
            responseCode = "201",
            description = "The exercise with the caller's ratings beside the references.",
            content = @Content(schema = @Schema(implementation = ExerciseView.class)))
    @APIResponse(responseCode = "400", description = "The body is not valid.")
    @APIResponse(responseCode = "404", description = "No such exercise.")
    @APIResponse(responseCode = "409", description = "Another version is shown now, or there were too many attempts.")
    @APIResponse(responseCode = "422", description = "A criterion has no rating, or two.")
    public ExerciseView rate(@PathParam("exercise") String exercise, @NotNull @Valid AttemptBody body) {
        return desk.rate(viewers.current(), exercise, body);
    }

    @GET
    @Path("members")
    @RolesAllowed(Groups.ADMINISTRATOR)
    @Operation(
            operationId = "listGymMembers",
            summary = "Who has rated how many exercises",
            description = "Not how well: that is for the member alone.")
    @APIResponse(
            responseCode = "200",
            description = "A page of members.",
            content = @Content(schema = @Schema(implementation = GymMemberList.class)))
    @APIResponse(responseCode = "400", description = "The limit or the cursor is not valid.")
    public GymMemberList members(
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
        return desk.members(viewers.current(), limit.value(), cursor == null ? null : cursor.member());
    }
}
