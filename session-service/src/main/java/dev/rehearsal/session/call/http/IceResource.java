package dev.rehearsal.session.call.http;

import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.contracts.SessionId;
import dev.rehearsal.platform.identity.Caller;
import dev.rehearsal.platform.identity.CallerProducer;
import dev.rehearsal.platform.identity.Groups;
import dev.rehearsal.platform.problem.Problem;
import dev.rehearsal.platform.tenancy.Tenancy;
import dev.rehearsal.session.call.IceServers;
import dev.rehearsal.session.db.News;
import dev.rehearsal.session.room.Participant;
import dev.rehearsal.session.room.ParticipantId;
import dev.rehearsal.session.room.archive.Archive;
import dev.rehearsal.session.schedule.InterviewSession;
import dev.rehearsal.session.schedule.SessionAccess;
import dev.rehearsal.session.schedule.Sessions;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** By which servers those who take part in an interview find each other. */
@Path("/api/sessions/{id}/ice")
@Tag(name = "Room")
@RunOnVirtualThread
public class IceResource {

    private final CallerProducer callers;
    private final Tenancy tenancy;
    private final Sessions sessions;
    private final Archive archive;
    private final News news;
    private final IceServers servers;

    public IceResource(
            CallerProducer callers,
            Tenancy tenancy,
            Sessions sessions,
            Archive archive,
            News news,
            IceServers servers) {
        this.callers = callers;
        this.tenancy = tenancy;
        this.sessions = sessions;
        this.archive = archive;
        this.news = news;
        this.servers = servers;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Groups.INTERVIEWER, Groups.ADMINISTRATOR, Groups.CANDIDATE})
    @Operation(
            operationId = "getIceServers",
            summary = "STUN and TURN servers for a call",
            description =
                    "For the panel, and for the candidate once let in. TURN credentials are the caller's own, and end.")
    @APIResponse(
            responseCode = "200",
            description = "The servers",
            content = @Content(schema = @Schema(implementation = IceView.class)))
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "403", description = "Not on the panel, or a candidate who was not let in")
    @APIResponse(responseCode = "404", description = "No such session, or not the caller's to see")
    public IceView servers(@PathParam("id") UUID id) {
        Caller caller = callers.get();
        ParticipantId participant = new ParticipantId(caller.subject());
        InterviewSession session = tenancy.inOrganisation(caller.organisation(), () -> sessions.find(new SessionId(id)))
                .orElseThrow(() -> Problem.notFound("session"));
        if (!SessionAccess.isCandidate(session, caller)) {
            SessionAccess.requirePanel(session, caller);
        } else if (!isLetIn(caller.organisation(), session.id(), participant)) {
            throw Problem.forbidden("You have not been let in yet.");
        }
        return IceView.of(servers.forParticipant(participant));
    }

    /** Waits a moment: who was let in just now may not be so in the archive yet. Looks again only when the archive has grown. */
    private boolean isLetIn(OrganisationId organisation, SessionId session, ParticipantId participant) {
        AtomicLong seen = new AtomicLong(-1);
        return news.await(organisation, News.PATIENCE, () -> {
                    long last = archive.lastPosition(session);
                    return seen.getAndSet(last) == last
                            ? Optional.empty()
                            : archive.at(session, last).participant(participant).filter(Participant::takesPart);
                })
                .isPresent();
    }
}
