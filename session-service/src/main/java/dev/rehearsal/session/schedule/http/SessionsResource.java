package dev.rehearsal.session.schedule.http;

import dev.rehearsal.contracts.SessionId;
import dev.rehearsal.platform.identity.Caller;
import dev.rehearsal.platform.identity.CallerProducer;
import dev.rehearsal.platform.identity.Groups;
import dev.rehearsal.platform.problem.Problem;
import dev.rehearsal.platform.tenancy.Tenancy;
import dev.rehearsal.session.schedule.InterviewSession;
import dev.rehearsal.session.schedule.Scheduling;
import dev.rehearsal.session.schedule.SessionAccess;
import dev.rehearsal.session.schedule.Sessions;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** The schedule of interview sessions. */
@Path("/api/sessions")
@Tag(name = "Sessions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@APIResponse(responseCode = "401", description = "No valid token")
public class SessionsResource {

    private final CallerProducer callers;
    private final Tenancy tenancy;
    private final Sessions sessions;
    private final Scheduling scheduling;
    private final SessionViews views;

    public SessionsResource(
            CallerProducer callers, Tenancy tenancy, Sessions sessions, Scheduling scheduling, SessionViews views) {
        this.callers = callers;
        this.tenancy = tenancy;
        this.sessions = sessions;
        this.scheduling = scheduling;
        this.views = views;
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed({Groups.INTERVIEWER, Groups.ADMINISTRATOR})
    @Operation(operationId = "scheduleSession", summary = "Schedule an interview session")
    @APIResponse(
            responseCode = "201",
            description = "Scheduled",
            content = @Content(schema = @Schema(implementation = SessionView.class)))
    @APIResponse(responseCode = "400", description = "Fields are not valid")
    @APIResponse(
            responseCode = "422",
            description = "kit-unknown, kit-too-large, panel-unknown, gym-required or candidate-unknown")
    public SessionView schedule(@NotNull @Valid PlanBody.NewSession body) {
        Caller caller = callers.get();
        InterviewSession session = scheduling.schedule(caller, body.plan());
        return tenancy.inOrganisation(caller.organisation(), () -> views.of(caller, session));
    }

    @GET
    @RolesAllowed({Groups.INTERVIEWER, Groups.ADMINISTRATOR, Groups.REVIEWER, Groups.AUTHOR})
    @Operation(
            operationId = "listSessions",
            summary = "The sessions the caller may see, by start",
            description = "Reviewers and administrators see all; others those they are on the panel of or created.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = SessionPage.class)))
    public SessionPage list(
            @QueryParam("status") List<Filters.Status> status,
            @QueryParam("from") Filters.@Nullable Moment from,
            @QueryParam("to") Filters.@Nullable Moment to,
            @QueryParam("sort") @DefaultValue("latest") Filters.Order sort,
            @QueryParam("limit") @DefaultValue("25") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Caller caller = callers.get();
        boolean all = caller.isAny(Groups.ADMINISTRATOR, Groups.REVIEWER);
        Sessions.Query query = new Sessions.Query(
                all ? null : caller.subject(),
                status.stream().map(Filters.Status::value).toList(),
                Filters.Moment.usual("from", from),
                Filters.Moment.usual("to", to),
                sort.value(),
                Cursor.read(cursor),
                limit + 1);
        return tenancy.inOrganisation(caller.organisation(), () -> {
            List<InterviewSession> found = sessions.list(query);
            List<InterviewSession> page = found.subList(0, Math.min(limit, found.size()));
            String next = found.size() > limit ? Cursor.after(page.getLast()) : null;
            return new SessionPage(
                    page.stream().map(session -> views.of(caller, session)).toList(), next);
        });
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Groups.INTERVIEWER, Groups.ADMINISTRATOR, Groups.REVIEWER, Groups.AUTHOR})
    @Operation(operationId = "getSession", summary = "One session")
    @APIResponse(
            responseCode = "200",
            description = "The session",
            content = @Content(schema = @Schema(implementation = SessionView.class)))
    @APIResponse(responseCode = "404", description = "No such session, or not the caller's to see")
    public SessionView get(@PathParam("id") UUID id) {
        Caller caller = callers.get();
        return tenancy.inOrganisation(caller.organisation(), () -> {
            InterviewSession session = sessions.find(new SessionId(id)).orElseThrow(() -> Problem.notFound("session"));
            SessionAccess.requireSees(session, caller);
            return views.of(caller, session);
        });
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed({Groups.INTERVIEWER, Groups.ADMINISTRATOR})
    @Operation(
            operationId = "changeSession",
            summary = "Change title, time or panel",
            description = "Time and title while it is scheduled, the panel until it has ended."
                    + " After that, whoever has neither rated nor submitted a scorecard may be taken off the panel.")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = SessionView.class)))
    @APIResponse(responseCode = "404", description = "No such session, or not the caller's to see")
    @APIResponse(
            responseCode = "409",
            description = "stale-revision, session-not-scheduled, has-judged or ratings-seen")
    @APIResponse(responseCode = "422", description = "panel-unknown or gym-required")
    public SessionView change(@PathParam("id") UUID id, @NotNull @Valid PlanBody.SessionChange body) {
        Caller caller = callers.get();
        InterviewSession changed = scheduling.change(caller, new SessionId(id), body.revision(), body.change());
        return tenancy.inOrganisation(caller.organisation(), () -> views.of(caller, changed));
    }

    @POST
    @Path("/{id}/cancel")
    @RolesAllowed({Groups.INTERVIEWER, Groups.ADMINISTRATOR})
    @Operation(operationId = "cancelSession", summary = "Cancel a session that has not started")
    @APIResponse(
            responseCode = "200",
            description = "Cancelled",
            content = @Content(schema = @Schema(implementation = SessionView.class)))
    @APIResponse(responseCode = "404", description = "No such session, or not the caller's to see")
    @APIResponse(responseCode = "409", description = "stale-revision or session-not-scheduled")
    public SessionView cancel(@PathParam("id") UUID id, @NotNull @Valid PlanBody.Cancellation body) {
        Caller caller = callers.get();
        InterviewSession cancelled = scheduling.cancel(caller, new SessionId(id), body.revision(), body.reason());
        return tenancy.inOrganisation(caller.organisation(), () -> views.of(caller, cancelled));
    }
}
