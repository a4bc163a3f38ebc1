package dev.rehearsal.session.schedule.http;

import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.contracts.SessionId;
import dev.rehearsal.platform.identity.Caller;
import dev.rehearsal.platform.identity.CallerProducer;
import dev.rehearsal.platform.identity.Groups;
import dev.rehearsal.platform.problem.Problem;
import dev.rehearsal.platform.tenancy.Tenancy;
import dev.rehearsal.session.room.Participant;
import dev.rehearsal.session.room.ParticipantId;
import dev.rehearsal.session.room.Room;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The interview as its candidate may know it. */
@Path("/api/sessions/{id}/visit")
@Tag(name = "Sessions")
@RunOnVirtualThread
public class VisitResource {

    private final CallerProducer callers;
    private final Tenancy tenancy;
    private final Sessions sessions;
    private final Archive archive;

    public VisitResource(CallerProducer callers, Tenancy tenancy, Sessions sessions, Archive archive) {
        this.callers = callers;
        this.tenancy = tenancy;
        this.sessions = sessions;
        this.archive = archive;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Groups.INTERVIEWER, Groups.ADMINISTRATOR, Groups.REVIEWER, Groups.AUTHOR, Groups.CANDIDATE})
    @Operation(operationId = "getVisit", summary = "What the candidate is told of the interview")
    @APIResponse(
            responseCode = "200",
            description = "The interview",
            content = @Content(schema = @Schema(implementation = VisitView.class)))
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "404", description = "No such session, or not the caller's to see")
    public VisitView visit(@PathParam("id") UUID id) {
        Caller caller = callers.get();
        return tenancy.inOrganisation(caller.organisation(), () -> {
            InterviewSession session = sessions.find(new SessionId(id))
                    .filter(found -> SessionAccess.sees(found, caller) || SessionAccess.isCandidate(found, caller))
                    .orElseThrow(() -> Problem.notFound("session"));
            return VisitView.of(session, names(session));
        });
    }

    /** The copies of members here have no names; the room has those of the people who came. */
    private List<String> names(InterviewSession session) {
        Room room = archive.at(session.id(), Long.MAX_VALUE);
        return session.panel().stream()
                .map(MemberId::value)
                .map(ParticipantId::new)
                .map(room::participant)
                .flatMap(Optional::stream)
                .map(Participant::name)
                .toList();
    }
}
