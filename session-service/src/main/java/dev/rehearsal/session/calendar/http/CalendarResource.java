package dev.rehearsal.session.calendar.http;

import dev.rehearsal.contracts.SessionId;
import dev.rehearsal.platform.identity.Caller;
import dev.rehearsal.platform.identity.CallerProducer;
import dev.rehearsal.platform.identity.Groups;
import dev.rehearsal.platform.problem.Problem;
import dev.rehearsal.platform.tenancy.Tenancy;
import dev.rehearsal.session.calendar.CalendarFile;
import dev.rehearsal.session.schedule.Addresses;
import dev.rehearsal.session.schedule.InterviewSession;
import dev.rehearsal.session.schedule.SessionAccess;
import dev.rehearsal.session.schedule.Sessions;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The interview for a calendar. */
@Path("/api/sessions/{id}/calendar.ics")
@Tag(name = "Sessions")
@RunOnVirtualThread
public class CalendarResource {

    private static final String CALENDAR = "text/calendar";

    private final CallerProducer callers;
    private final Tenancy tenancy;
    private final Sessions sessions;
    private final Addresses addresses;
    private final String publicUrl;

    public CalendarResource(
            CallerProducer callers,
            Tenancy tenancy,
            Sessions sessions,
            Addresses addresses,
            @ConfigProperty(name = "rehearsal.public-url") String publicUrl) {
        this.callers = callers;
        this.tenancy = tenancy;
        this.sessions = sessions;
        this.addresses = addresses;
        this.publicUrl = publicUrl;
    }

    @GET
    @Produces(CALENDAR)
    @RolesAllowed({Groups.INTERVIEWER, Groups.ADMINISTRATOR, Groups.REVIEWER, Groups.AUTHOR, Groups.CANDIDATE})
    @Operation(
            operationId = "getCalendarFile",
            summary = "The session as a calendar file",
            description =
                    "RFC 5545. METHOD is REQUEST if the candidate's e-mail address is known and for the caller, otherwise PUBLISH, and CANCEL once it"
                            + " is cancelled; SEQUENCE is the revision.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(mediaType = CALENDAR, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "401", description = "No valid token")
    @APIResponse(responseCode = "404", description = "No such session, or not the caller's to see")
    public Response calendar(@PathParam("id") UUID id) {
        Caller caller = callers.get();
        String file = tenancy.inOrganisation(caller.organisation(), () -> {
            InterviewSession session = sessions.find(new SessionId(id))
                    .filter(found -> SessionAccess.sees(found, caller) || SessionAccess.isCandidate(found, caller))
                    .orElseThrow(() -> Problem.notFound("session"));
            return SessionAccess.isCandidate(session, caller)
                    ? CalendarFile.forCandidate(session, publicUrl)
                    : CalendarFile.forMembers(addresses.shown(caller, session), publicUrl);
        });
        return Response.ok(file, CALENDAR + ";charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"interview.ics\"")
                .build();
    }
}
