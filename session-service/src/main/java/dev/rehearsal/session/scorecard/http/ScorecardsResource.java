package dev.rehearsal.session.scorecard.http;

import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.contracts.SessionId;
import dev.rehearsal.platform.identity.Caller;
import dev.rehearsal.platform.identity.CallerProducer;
import dev.rehearsal.platform.identity.Groups;
import dev.rehearsal.platform.problem.Problem;
import dev.rehearsal.platform.tenancy.Tenancy;
import dev.rehearsal.session.room.ParticipantId;
import dev.rehearsal.session.room.PrivateSight;
import dev.rehearsal.session.room.Room;
import dev.rehearsal.session.room.archive.Archive;
import dev.rehearsal.session.schedule.InterviewSession;
import dev.rehearsal.session.schedule.SessionAccess;
import dev.rehearsal.session.schedule.Sessions;
import dev.rehearsal.session.scorecard.Amending;
import dev.rehearsal.session.scorecard.Judging;
import dev.rehearsal.session.scorecard.RoomRatings;
import dev.rehearsal.session.scorecard.Scorecard;
import dev.rehearsal.session.scorecard.Scorecards;
import dev.rehearsal.session.scorecard.Sights;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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

/** Scorecards of a session. */
@Path("/api/sessions/{id}/scorecards")
@Tag(name = "Scorecards")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "403", description = "Not on the panel")
@APIResponse(responseCode = "404", description = "No such session, or not the caller's to see")
public class ScorecardsResource {

    private final CallerProducer callers;
    private final Tenancy tenancy;
    private final Sessions sessions;
    private final Scorecards scorecards;
    private final Sights sights;
    private final Archive archive;
    private final Judging judging;
    private final Amending amending;

    public ScorecardsResource(
            CallerProducer callers,
            Tenancy tenancy,
            Sessions sessions,
            Scorecards scorecards,
            Sights sights,
            Archive archive,
            Judging judging,
            Amending amending) {
        this.callers = callers;
        this.tenancy = tenancy;
        this.sessions = sessions;
        this.scorecards = scorecards;
        this.sights = sights;
        this.archive = archive;
        this.judging = judging;
        this.amending = amending;
    }

    @GET
    @RolesAllowed({Groups.INTERVIEWER, Groups.ADMINISTRATOR, Groups.REVIEWER})
    @Operation(
            operationId = "listScorecards",
            summary = "The scorecards the caller may see",
            description = "A panel member sees the own one, and after submitting it those of others who have submitted."
                    + " Others who may see the session see what was submitted.")
    @APIResponse(
            responseCode = "200",
            description = "The scorecards",
            content = @Content(schema = @Schema(implementation = ScorecardView.ScorecardList.class)))
    public ScorecardView.ScorecardList list(@PathParam("id") UUID id) {
        Caller caller = callers.get();
        return tenancy.inOrganisation(caller.organisation(), () -> {
            InterviewSession session = find(id);
            SessionAccess.requireSees(session, caller);
            PrivateSight sight = sights.of(session, caller);
            Room room = archive.at(session.id(), Long.MAX_VALUE);
            return new ScorecardView.ScorecardList(scorecards.of(session.id()).stream()
                    .filter(card -> sight.sees(new ParticipantId(card.member().value())))
                    .map(card -> ScorecardView.of(card, RoomRatings.of(room, card.member())))
                    .toList());
        });
    }

    @GET
    @Path("/mine")
    @RolesAllowed({Groups.INTERVIEWER, Groups.ADMINISTRATOR, Groups.REVIEWER})
    @Operation(operationId = "getMyScorecard", summary = "The caller's own scorecard")
    @APIResponse(
            responseCode = "200",
            description = "The scorecard; empty at revision 0 if none was saved",
            content = @Content(schema = @Schema(implementation = ScorecardView.class)))
    public ScorecardView mine(@PathParam("id") UUID id) {
        Caller caller = callers.get();
        MemberId member = new MemberId(caller.subject());
        return tenancy.inOrganisation(caller.organisation(), () -> {
            InterviewSession session = find(id);
            SessionAccess.requirePanel(session, caller);
            return view(scorecards.find(session.id(), member).orElseGet(() -> Scorecard.empty(session.id(), member)));
        });
    }

    @PUT
    @Path("/mine")
    @RolesAllowed({Groups.INTERVIEWER, Groups.ADMINISTRATOR})
    @Operation(operationId = "saveMyScorecard", summary = "Save the draft of the caller's scorecard")
    @APIResponse(
            responseCode = "200",
            description = "Saved",
            content = @Content(schema = @Schema(implementation = ScorecardView.class)))
    @APIResponse(responseCode = "409", description = "stale-revision or scorecard-submitted")
    public ScorecardView save(@PathParam("id") UUID id, @NotNull @Valid ScorecardBody.ScorecardDraft body) {
        Caller caller = callers.get();
        return shown(caller, judging.save(caller, new SessionId(id), body.revision(), body.draft()));
    }

    @POST
    @Path("/mine/submit")
    @RolesAllowed({Groups.INTERVIEWER, Groups.ADMINISTRATOR})
    @Operation(
            operationId = "submitMyScorecard",
            summary = "Submit the caller's scorecard",
            description = "From then on the panel members who have submitted see each other's.")
    @APIResponse(
            responseCode = "200",
            description = "Submitted",
            content = @Content(schema = @Schema(implementation = ScorecardView.class)))
    @APIResponse(responseCode = "409", description = "stale-revision, scorecard-submitted or session-not-started")
    @APIResponse(responseCode = "422", description = "recommendation-missing")
    @APIResponse(responseCode = "503", description = "Not confirmed in time; may be repeated")
    public ScorecardView submit(@PathParam("id") UUID id, @NotNull @Valid ScorecardBody.ScorecardSubmission body) {
        Caller caller = callers.get();
        return shown(caller, judging.submit(caller, new SessionId(id), body.revision(), body.ratedThrough()));
    }

    @POST
    @Path("/mine/amendments")
    @RolesAllowed({Groups.INTERVIEWER, Groups.ADMINISTRATOR})
    @Operation(operationId = "amendMyScorecard", summary = "Change a submitted scorecard, with a reason")
    @APIResponse(
            responseCode = "200",
            description = "Amended",
            content = @Content(schema = @Schema(implementation = ScorecardView.class)))
    @APIResponse(responseCode = "409", description = "stale-revision or scorecard-not-submitted")
    @APIResponse(responseCode = "422", description = "unknown-criterion")
    public ScorecardView amend(@PathParam("id") UUID id, @NotNull @Valid ScorecardBody.ScorecardChange body) {
        Caller caller = callers.get();
        return shown(
                caller,
                amending.amend(
                        caller,
                        new SessionId(id),
                        body.revision(),
                        body.recommendation(),
                        body.changes(),
                        body.reason()));
    }

    private ScorecardView shown(Caller caller, Scorecard card) {
        return tenancy.inOrganisation(caller.organisation(), () -> view(card));
    }

    private ScorecardView view(Scorecard card) {
        return ScorecardView.of(card, RoomRatings.of(archive.at(card.session(), Long.MAX_VALUE), card.member()));
    }

    private InterviewSession find(UUID id) {
        return sessions.find(new SessionId(id)).orElseThrow(() -> Problem.notFound("session"));
    }
}
