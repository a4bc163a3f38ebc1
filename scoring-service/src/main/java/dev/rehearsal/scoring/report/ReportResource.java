package dev.rehearsal.scoring.report;

import dev.rehearsal.contracts.SessionId;
import dev.rehearsal.platform.identity.Groups;
import dev.rehearsal.platform.problem.Problem;
import dev.rehearsal.scoring.candidate.Candidates;
import dev.rehearsal.scoring.session.ScoredSession;
import dev.rehearsal.scoring.session.http.Viewers;
import dev.rehearsal.scoring.session.view.FullScoreView;
import dev.rehearsal.scoring.session.view.OwnScoreView;
import dev.rehearsal.scoring.session.view.ScoreReading;
import dev.rehearsal.scoring.session.view.ScoreView;
import dev.rehearsal.scoring.session.view.Viewer;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The report of one session. */
@Path("/api/scores/{session}/report")
@Tag(name = "Scores")
@SecurityRequirement(name = "jwt")
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(responseCode = "401", description = "No valid access token.")
@APIResponse(responseCode = "403", description = "The role never may.")
public class ReportResource {

    private final Viewers viewers;
    private static final Candidates.Beside NOTHING_BESIDE = new Candidates.Beside(null, false);

    private final ScoreReading reading;
    private final Candidates candidates;

    public ReportResource(Viewers viewers, ScoreReading reading, Candidates candidates) {
        this.viewers = viewers;
        this.reading = reading;
        this.candidates = candidates;
    }

    @GET
    @RolesAllowed({Groups.ADMINISTRATOR, Groups.AUTHOR, Groups.INTERVIEWER, Groups.REVIEWER})
    @Operation(
            operationId = "getReport",
            summary = "The score of one session with every rating behind it",
            description =
                    "Each rating names its interviewer and the position of its entry in the session's log, so that it can be"
                            + " found in the replay. A panel member who has not submitted gets the report of the own ratings.")
    @APIResponse(
            responseCode = "200",
            description = "The report.",
            content = @Content(schema = @Schema(implementation = ReportView.class)))
    @APIResponse(responseCode = "404", description = "No such session, or none the caller may see.")
    public ReportView report(@PathParam("session") UUID session) {
        Viewer viewer = viewers.current();
        ScoredSession seen =
                reading.seen(viewer, new SessionId(session)).orElseThrow(() -> Problem.notFound("session"));
        ScoreView score = reading.view(viewer, seen);
        Report report = new Report(seen.score(), reading.titles(viewer));
        return switch (score) {
            case FullScoreView full ->
                report.full(
                        full,
                        seen.score()
                                .candidate()
                                .map(candidate -> candidates.beside(viewer, candidate))
                                .orElse(NOTHING_BESIDE));
            case OwnScoreView own -> report.own(own, viewer.member());
        };
    }
}
