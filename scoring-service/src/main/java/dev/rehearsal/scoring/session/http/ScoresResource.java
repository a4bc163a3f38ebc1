package dev.rehearsal.scoring.session.http;

import dev.rehearsal.contracts.SessionId;
import dev.rehearsal.platform.identity.Groups;
import dev.rehearsal.platform.problem.Problem;
import dev.rehearsal.scoring.session.view.ScoreList;
import dev.rehearsal.scoring.session.view.ScoreReading;
import dev.rehearsal.scoring.session.view.ScoreView;
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
import org.jspecify.annotations.Nullable;

/** Scores as JSON. */
@Path("/api/scores")
@Tag(name = "Scores", description = "Scores of interview sessions, as the caller may see them.")
@SecurityRequirement(name = "jwt")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(responseCode = "401", description = "No valid access token.")
@APIResponse(responseCode = "403", description = "The role never may.")
public class ScoresResource {

    private final Viewers viewers;
    private final ScoreReading reading;
    private final ScoreList list;

    public ScoresResource(Viewers viewers, ScoreReading reading, ScoreList list) {
        this.viewers = viewers;
        this.reading = reading;
        this.list = list;
    }

    @GET
    @RolesAllowed({Groups.ADMINISTRATOR, Groups.AUTHOR, Groups.INTERVIEWER, Groups.REVIEWER})
    @Operation(
            operationId = "listScores",
            summary = "The scores of all sessions the caller may see, newest session first")
    @APIResponse(
            responseCode = "200",
            description = "A page of scores.",
            content = @Content(schema = @Schema(implementation = ScoreList.Page.class)))
    @APIResponse(responseCode = "400", description = "The limit or the cursor is not valid.")
    public ScoreList.Page list(
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
            @Parameter(description = "What the page before gave as next.") @QueryParam("cursor") @Nullable
                    String cursor) {
        return list.page(viewers.current(), limit.value(), cursor);
    }

    @GET
    @Path("{session}")
    @RolesAllowed({Groups.ADMINISTRATOR, Groups.AUTHOR, Groups.INTERVIEWER, Groups.REVIEWER})
    @Operation(operationId = "getScore", summary = "The score of one session as it is now")
    @APIResponse(
            responseCode = "200",
            description = "All of it, or what follows from the caller's own ratings.",
            content = @Content(schema = @Schema(implementation = ScoreView.class)))
    @APIResponse(responseCode = "404", description = "No such session, or none the caller may see.")
    public ScoreView get(@PathParam("session") UUID session) {
        return reading.now(viewers.current(), new SessionId(session))
                .map(ScoreReading.Seen::view)
                .orElseThrow(() -> Problem.notFound("session"));
    }
}
