package dev.rehearsal.gateway.candidate.http;

import dev.rehearsal.gateway.candidate.Invitations;
import dev.rehearsal.gateway.candidate.Joining;
import dev.rehearsal.gateway.candidate.http.CandidateViews.JoinRequest;
import dev.rehearsal.gateway.candidate.http.CandidateViews.JoinedSession;
import dev.rehearsal.gateway.edge.Upstreams;
import dev.rehearsal.gateway.limits.ClientAddress;
import dev.rehearsal.gateway.limits.EntryLimits;
import dev.rehearsal.gateway.refresh.http.RefreshCookies;
import dev.rehearsal.platform.problem.Problem;
import dev.rehearsal.platform.problem.ProblemBody;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Joining a session by its link. */
@Path("/api/auth")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@PermitAll
@Tag(name = "Identity")
@APIResponse(responseCode = "401", description = "The access is over")
@APIResponse(responseCode = "429", description = "Too often")
public class CandidateResource {

    private final Joining joining;
    private final EntryLimits limits;
    private final RefreshCookies cookies;

    public CandidateResource(Joining joining, EntryLimits limits, RefreshCookies cookies) {
        this.joining = joining;
        this.limits = limits;
        this.cookies = cookies;
    }

    @POST
    @Path("/join")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "join", summary = "Join a session with the token of its link")
    @APIResponse(
            responseCode = "200",
            description = "Joined",
            content = @Content(schema = @Schema(implementation = JoinedSession.class)))
    @APIResponse(responseCode = "400", description = "Not readable")
    @APIResponse(responseCode = "404", description = "No such invitation")
    @APIResponse(responseCode = "409", description = "invitation-used")
    @APIResponse(responseCode = "503", description = "The session does not answer")
    public Response join(@Valid @NotNull JoinRequest request, @Context HttpServerRequest http) {
        limits.countAddress(ClientAddress.of(http));
        try {
            return answer(joining.join(request.token(), request.device()));
        } catch (Invitations.Refused e) {
            return passOn(e.answer());
        }
    }

    @POST
    @Path("/candidate/refresh")
    @Operation(
            operationId = "refreshCandidate",
            summary = "A new access token for the candidate's refresh cookie, which is replaced")
    @APIResponse(
            responseCode = "200",
            description = "Still in the session",
            content = @Content(schema = @Schema(implementation = JoinedSession.class)))
    @APIResponse(responseCode = "401", description = "The access is over, or the invitation was withdrawn or replaced")
    @APIResponse(responseCode = "503", description = "The session does not answer; the cookie stays good")
    public Response refresh(@Context HttpHeaders headers) {
        return answer(RefreshCookies.read(headers, RefreshCookies.CANDIDATE)
                .map(joining::renew)
                .orElseThrow(() -> Problem.unauthenticated("Open the link of your invitation.")));
    }

    private Response answer(Joining.Joined joined) {
        return Response.ok(JoinedSession.of(joined))
                .cookie(cookies.carrying(RefreshCookies.CANDIDATE, joined.refresh()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** Session-service has said it well already. */
    private static Response passOn(Upstreams.Answer refusal) {
        Response.ResponseBuilder response = Response.status(refusal.status())
                .type(ProblemBody.MEDIA_TYPE)
                .entity(refusal.body().getBytes());
        String retryAfter = refusal.headers().get(HttpHeaders.RETRY_AFTER);
        return retryAfter == null
                ? response.build()
                : response.header(HttpHeaders.RETRY_AFTER, retryAfter).build();
    }
}
