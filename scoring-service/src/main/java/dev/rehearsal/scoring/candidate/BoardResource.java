package dev.rehearsal.scoring.candidate;

import dev.rehearsal.platform.identity.Groups;
import dev.rehearsal.scoring.session.http.Viewers;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
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
import org.jspecify.annotations.Nullable;

/** The hiring board. */
@Path("/api/scores/board")
@Tag(name = "Scores")
@SecurityRequirement(name = "jwt")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(responseCode = "401", description = "No valid access token.")
@APIResponse(responseCode = "403", description = "The role never may.")
public class BoardResource {

    private final Viewers viewers;
    private final Candidates candidates;

    public BoardResource(Viewers viewers, Candidates candidates) {
        this.viewers = viewers;
        this.candidates = candidates;
    }

    @GET
    @RolesAllowed({Groups.ADMINISTRATOR, Groups.REVIEWER})
    @Operation(
            operationId = "getBoard",
            summary = "Candidates side by side, the one with the newest session first",
            description =
                    "Composites and competencies are over all sessions of a candidate that were not cancelled. A candidate"
                            + " on whose panel the caller has not submitted is withheld.")
    @APIResponse(
            responseCode = "200",
            description = "A page of candidates.",
            content = @Content(schema = @Schema(implementation = BoardView.class)))
    @APIResponse(responseCode = "400", description = "The limit or the cursor is not valid.")
    @APIResponse(responseCode = "503", description = "The ratings are still being estimated for the first time.")
    public BoardView board(
            @Parameter(
                            description = "Candidates on a page.",
                            schema =
                                    @Schema(
                                            implementation = Integer.class,
                                            minimum = "1",
                                            maximum = "500",
                                            defaultValue = BoardLimit.DEFAULT))
                    @QueryParam("limit")
                    @DefaultValue(BoardLimit.DEFAULT)
                    BoardLimit limit,
            @Parameter(description = "What the page before gave as next.") @QueryParam("cursor") @Nullable
                    String cursor) {
        return candidates.board(viewers.current(), limit.value(), cursor);
    }
}
