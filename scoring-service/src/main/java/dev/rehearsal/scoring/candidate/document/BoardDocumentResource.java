package dev.rehearsal.scoring.candidate.document;

import dev.rehearsal.platform.identity.Groups;
import dev.rehearsal.scoring.candidate.BoardView;
import dev.rehearsal.scoring.candidate.BoardView.BoardCandidateView;
import dev.rehearsal.scoring.candidate.Candidates;
import dev.rehearsal.scoring.session.http.Viewers;
import dev.rehearsal.scoring.session.view.Viewer;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The board as a file. */
@Path("/api/scores/board/document")
@Tag(name = "Scores")
@SecurityRequirement(name = "jwt")
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@Produces({Documents.CSV, Documents.PDF})
@APIResponse(responseCode = "401", description = "No valid access token.")
@APIResponse(responseCode = "403", description = "The role never may.")
public class BoardDocumentResource {

    /** As many as names may be given. */
    private static final int MOST_CANDIDATES = 1_000;

    private static final int PAGE = 500;

    private final Viewers viewers;
    private final Candidates candidates;
    private final Documents documents;

    public BoardDocumentResource(Viewers viewers, Candidates candidates, Documents documents) {
        this.viewers = viewers;
        this.candidates = candidates;
        this.documents = documents;
    }

    @POST
    @RolesAllowed({Groups.ADMINISTRATOR, Groups.REVIEWER})
    @Operation(
            operationId = "makeBoardDocument",
            summary = "The board as CSV or PDF",
            description =
                    "The same numbers as on the board, of at most 1,000 candidates. The names in the request are not kept.")
    @APIResponse(
            responseCode = "200",
            description = "The file.",
            content = {
                @Content(mediaType = Documents.CSV, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = Documents.PDF, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "400", description = "The body is not valid.")
    @APIResponse(responseCode = "503", description = "Others are still being made.")
    public Response document(@NotNull @Valid DocumentBody body) {
        Viewer viewer = viewers.current();
        // The first one waits for the estimate; those that follow have it.
        BoardView first = candidates.board(viewer, PAGE, null);
        return documents.answer(body.format(), () -> sheet(viewer, first, body.toNames()));
    }

    private Sheet sheet(Viewer viewer, BoardView first, Names names) {
        List<BoardCandidateView> rows = new ArrayList<>();
        BoardView page = first;
        boolean upToDate = page.upToDate();
        rows.addAll(page.candidates());
        while (page.next() != null && rows.size() < MOST_CANDIDATES) {
            page = candidates.board(viewer, PAGE, page.next());
            upToDate &= page.upToDate();
            rows.addAll(page.candidates());
        }
        return BoardSheet.of(rows, page.next() == null, upToDate, names);
    }
}
