package dev.rehearsal.session.room.http;

import dev.rehearsal.contracts.SessionId;
import dev.rehearsal.platform.identity.Caller;
import dev.rehearsal.platform.identity.CallerProducer;
import dev.rehearsal.platform.identity.Groups;
import dev.rehearsal.platform.problem.Problem;
import dev.rehearsal.platform.tenancy.Tenancy;
import dev.rehearsal.session.room.PanelProjection;
import dev.rehearsal.session.room.PanelView;
import dev.rehearsal.session.room.PrivateSight;
import dev.rehearsal.session.room.Room;
import dev.rehearsal.session.room.RoomEntry;
import dev.rehearsal.session.room.archive.Archive;
import dev.rehearsal.session.schedule.InterviewSession;
import dev.rehearsal.session.schedule.SessionAccess;
import dev.rehearsal.session.schedule.Sessions;
import dev.rehearsal.session.scorecard.Sights;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
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
import org.jspecify.annotations.Nullable;

/** The archived room. Others' private entries (notes, ratings, ticks) only as the rule of independent ratings allows. */
@Path("/api/sessions/{id}")
@Tag(name = "Room")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Groups.INTERVIEWER, Groups.ADMINISTRATOR, Groups.REVIEWER})
@RunOnVirtualThread
@APIResponse(responseCode = "401", description = "No valid token")
@APIResponse(responseCode = "404", description = "No such session or entry, or not the caller's to see")
public class RoomResource {

    private static final String LINES_OF_JSON = "application/x-ndjson";

    /** Entries that a replay reads at a time. */
    private static final int REPLAY_PART = 500;

    /** Bytes of data that a replay reads at a time. */
    private static final int REPLAY_PART_BYTES = 1024 * 1024;

    private final CallerProducer callers;
    private final Tenancy tenancy;
    private final Sessions sessions;
    private final Archive archive;
    private final Sights sights;

    public RoomResource(CallerProducer callers, Tenancy tenancy, Sessions sessions, Archive archive, Sights sights) {
        this.callers = callers;
        this.tenancy = tenancy;
        this.sessions = sessions;
        this.archive = archive;
        this.sights = sights;
    }

    @GET
    @Path("/room")
    @Operation(
            operationId = "getRoom",
            summary = "The room as it was after an entry",
            description = "Without a position, as it is archived now.")
    @APIResponse(
            responseCode = "200",
            description = "The room",
            content = @Content(schema = @Schema(implementation = PanelView.class)))
    public PanelView room(@PathParam("id") UUID id, @QueryParam("at") @Min(0) @Nullable Long at) {
        Caller caller = callers.get();
        return tenancy.inOrganisation(caller.organisation(), () -> {
            PrivateSight sight = sight(id, caller);
            Room room = archive.at(new SessionId(id), at == null ? Long.MAX_VALUE : at);
            return PanelView.of(room, sight);
        });
    }

    @GET
    @Path("/entries")
    @Operation(operationId = "listEntries", summary = "What happened, in order")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = EntryPage.class)))
    public EntryPage entries(
            @PathParam("id") UUID id,
            @QueryParam("after") @DefaultValue("0") @Min(0) long after,
            @QueryParam("limit") @DefaultValue("25") @Min(1) @Max(100) int limit) {
        Caller caller = callers.get();
        SessionId session = new SessionId(id);
        return tenancy.inOrganisation(caller.organisation(), () -> {
            PrivateSight sight = sight(id, caller);
            List<RoomEntry> found = archive.after(session, after, limit + 1);
            List<RoomEntry> page = found.subList(0, Math.min(limit, found.size()));
            Room room = archive.at(session, Long.MAX_VALUE);
            String next = found.size() > limit ? Long.toString(page.getLast().position()) : null;
            return new EntryPage(
                    page.stream()
                            .flatMap(entry -> PanelProjection.of(room, entry, sight).map(ArchivedEntry::of).stream())
                            .toList(),
                    next);
        });
    }

    @GET
    @Path("/replay")
    @Produces(LINES_OF_JSON)
    @Operation(
            operationId = "replaySession",
            summary = "The whole session in one answer, to be seen again",
            description =
                    "One JSON text on each line: the room as it was opened, what happened after it in order, and at last the end."
                            + " At most 60,000 entries. The same as the pages of entries hold, but each as of its own moment."
                            + " With the position and sight of an earlier replay's end, only what came since, without a start;"
                            + " or all with a start, if the caller sees more of what was then, or there is no such position.")
    @APIResponse(
            responseCode = "200",
            description = "Lines",
            content = @Content(mediaType = LINES_OF_JSON, schema = @Schema(implementation = ReplayLine.class)))
    public Replay replay(
            @PathParam("id") UUID id,
            @QueryParam("after") @Min(0) @Nullable Long after,
            @QueryParam("sight") @Nullable UUID seenAs) {
        Caller caller = callers.get();
        SessionId session = new SessionId(id);
        return tenancy.inOrganisation(caller.organisation(), () -> {
            PrivateSight sight = sight(id, caller);
            long last = archive.lastPosition(session);
            long from = after == null || after > last || !sight.mark().equals(seenAs) ? 0 : after;
            return new Replay(
                    from > 0 ? archive.at(session, from) : new Room(session),
                    sight,
                    last,
                    // Each part in a transaction of its own: somebody may read slowly.
                    position -> tenancy.inOrganisation(
                            caller.organisation(),
                            () -> archive.part(session, position, REPLAY_PART, REPLAY_PART_BYTES)));
        });
    }

    @GET
    @Path("/entries/{position}")
    @Operation(operationId = "getEntry", summary = "One entry")
    @APIResponse(
            responseCode = "200",
            description = "The entry",
            content = @Content(schema = @Schema(implementation = ArchivedEntry.class)))
    public ArchivedEntry entry(@PathParam("id") UUID id, @PathParam("position") long position) {
        Caller caller = callers.get();
        SessionId session = new SessionId(id);
        return tenancy.inOrganisation(caller.organisation(), () -> {
            PrivateSight sight = sight(id, caller);
            return archive.entry(session, position)
                    .flatMap(entry -> PanelProjection.of(archive.at(session, Long.MAX_VALUE), entry, sight))
                    .map(ArchivedEntry::of)
                    .orElseThrow(() -> Problem.notFound("entry"));
        });
    }

    /** What the caller may see of what others keep to themselves. */
    private PrivateSight sight(UUID id, Caller caller) {
        InterviewSession session = sessions.find(new SessionId(id)).orElseThrow(() -> Problem.notFound("session"));
        SessionAccess.requireSees(session, caller);
        return sights.of(session, caller);
    }
}
