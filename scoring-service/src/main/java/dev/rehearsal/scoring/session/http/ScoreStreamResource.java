package dev.rehearsal.scoring.session.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rehearsal.platform.identity.Groups;
import dev.rehearsal.scoring.session.stream.ScoreStreams;
import dev.rehearsal.scoring.session.stream.StreamItem;
import dev.rehearsal.scoring.session.view.ScoreView;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jspecify.annotations.Nullable;

/**
 * Scores as server-sent events. The first event is the score as it is; it needs no {@code Last-Event-ID}, because every event replaces
 * the one before. The stream ends with the access token, and when the caller may not see the session any more.
 */
@Path("/api/scores/stream")
@Tag(name = "Scores")
@SecurityRequirement(name = "jwt")
@APIResponse(responseCode = "401", description = "No valid access token.")
@APIResponse(responseCode = "403", description = "The role never may.")
public class ScoreStreamResource {

    private final Viewers viewers;
    private final ScoreStreams streams;
    private final ObjectMapper json;

    public ScoreStreamResource(Viewers viewers, ScoreStreams streams, ObjectMapper json) {
        this.viewers = viewers;
        this.streams = streams;
        this.json = json;
    }

    @GET
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    @ResponseHeader(name = "X-Accel-Buffering", value = "no")
    @RolesAllowed({Groups.ADMINISTRATOR, Groups.AUTHOR, Groups.INTERVIEWER, Groups.REVIEWER})
    @Operation(
            operationId = "streamScore",
            summary = "The score of one session, now and whenever it changes",
            description =
                    "Events named \"score\" with the revision as id and a ScoreView as data; the first at once, then the"
                            + " latest after each change. A comment every 15 seconds shows that the connection lives. The stream ends"
                            + " with the access token: come back with a new one. Ids need not be sent back, every event is complete.")
    @APIResponse(
            responseCode = "200",
            description = "Events until the access token ends.",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = ScoreView.class)))
    @APIResponse(responseCode = "400", description = "The session is not a UUID.")
    @APIResponse(responseCode = "404", description = "No such session, or none the caller may see.")
    @APIResponse(
            responseCode = "429",
            description = "The caller has too many streams open; Retry-After says when to try again.")
    @APIResponse(responseCode = "503", description = "Too many streams are open; Retry-After says when to try again.")
    public Multi<OutboundSseEvent> stream(
            @Parameter(
                            required = true,
                            description = "The session to follow.",
                            schema = @Schema(implementation = java.util.UUID.class))
                    @QueryParam("session")
                    @Nullable
                    SessionParameter session,
            @Context Sse sse) {
        if (session == null) {
            throw SessionParameter.missing();
        }
        return Multi.createFrom()
                .publisher(streams.open(viewers.current(), session.value()))
                .map(item -> event(sse, item));
    }

    private OutboundSseEvent event(Sse sse, StreamItem item) {
        return switch (item) {
            case StreamItem.Score score ->
                sse.newEventBuilder()
                        .name("score")
                        .id(Long.toString(score.view().revision()))
                        .data(String.class, text(score.view()))
                        .build();
            case StreamItem.KeepAlive alive ->
                sse.newEventBuilder().comment(" keep-alive").build();
        };
    }

    private String text(ScoreView view) {
        try {
            return json.writeValueAsString(view);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a score cannot be written as JSON", e);
        }
    }
}
