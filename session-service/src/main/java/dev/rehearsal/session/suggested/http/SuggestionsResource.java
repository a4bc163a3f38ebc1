package dev.rehearsal.session.suggested.http;

import dev.rehearsal.contracts.SessionId;
import dev.rehearsal.platform.identity.CallerProducer;
import dev.rehearsal.platform.identity.Groups;
import dev.rehearsal.session.suggested.SuggestedScore.Suggestions;
import dev.rehearsal.session.suggested.Suggesting;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Scores suggested for what the candidate wrote. */
@Path("/api/sessions/{id}/suggestions")
@Tag(name = "Scorecards")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", description = "Not on the panel")
@APIResponse(responseCode = "404", description = "No such session, or not the caller's to see")
@APIResponse(responseCode = "503", description = "Too many ask at once; ask again after the time in Retry-After")
public class SuggestionsResource {

    private final CallerProducer callers;
    private final Suggesting suggesting;

    public SuggestionsResource(CallerProducer callers, Suggesting suggesting) {
        this.callers = callers;
        this.suggesting = suggesting;
    }

    @GET
    @RolesAllowed({Groups.INTERVIEWER, Groups.ADMINISTRATOR})
    @Operation(
            operationId = "listSuggestions",
            summary = "Scores suggested for what the candidate wrote",
            description =
                    "For each question asked, once the caller has rated every criterion of it or marked it as not observed."
                            + " Computed on this machine; the first answer may take a second or two.")
    @APIResponse(
            responseCode = "200",
            description = "The questions asked, in their order",
            content = @Content(schema = @Schema(implementation = Suggestions.class)))
    public Suggestions list(@PathParam("id") UUID id) {
        return suggesting.suggest(callers.get(), new SessionId(id));
    }
}
