package dev.rehearsal.session.candidate.http;

import dev.rehearsal.contracts.CandidateId;
import dev.rehearsal.platform.identity.Caller;
import dev.rehearsal.platform.identity.CallerProducer;
import dev.rehearsal.platform.identity.Groups;
import dev.rehearsal.platform.problem.Problem;
import dev.rehearsal.platform.tenancy.Tenancy;
import dev.rehearsal.platform.text.Storable;
import dev.rehearsal.session.candidate.CandidateList;
import dev.rehearsal.session.candidate.CandidateList.CandidateSession;
import dev.rehearsal.session.candidate.http.CandidateOverview.CandidatePage;
import dev.rehearsal.session.candidate.http.CandidateOverview.StandingDecision;
import dev.rehearsal.session.decision.CandidateDecision;
import dev.rehearsal.session.decision.Decisions;
import dev.rehearsal.session.decision.Independence;
import dev.rehearsal.session.schedule.Addresses;
import dev.rehearsal.session.schedule.Candidate;
import dev.rehearsal.session.schedule.Candidates;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Candidates over all their interviews. */
@Path("/api/candidates")
@Tag(name = "Candidates")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Groups.INTERVIEWER, Groups.REVIEWER, Groups.ADMINISTRATOR})
@RunOnVirtualThread
@APIResponse(responseCode = "401", description = "No valid token")
public class CandidatesResource {

    private static final int USUAL_PAGE = 25;

    private final CallerProducer callers;
    private final Tenancy tenancy;
    private final CandidateList list;
    private final Candidates candidates;
    private final Addresses addresses;
    private final Decisions decisions;
    private final Independence independence;

    public CandidatesResource(
            CallerProducer callers,
            Tenancy tenancy,
            CandidateList list,
            Candidates candidates,
            Addresses addresses,
            Decisions decisions,
            Independence independence) {
        this.callers = callers;
        this.tenancy = tenancy;
        this.list = list;
        this.candidates = candidates;
        this.addresses = addresses;
        this.decisions = decisions;
        this.independence = independence;
    }

    @GET
    @Operation(
            operationId = "listCandidates",
            summary = "Candidates by name",
            description =
                    "Everybody who may schedule an interview finds every candidate, with those sessions that they may see."
                            + " Reviewers and administrators see all sessions, and search addresses too. A page has 25, and with ids 100, unless a limit says otherwise.")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = CandidatePage.class)))
    @APIResponse(responseCode = "400", description = "A parameter is not valid")
    public CandidatePage list(
            @QueryParam("q") @Nullable @Size(max = 120) @Storable String q,
            @QueryParam("ids") @Nullable CandidateIds ids,
            @QueryParam("limit") @Nullable @Min(1) @Max(100) Integer limit,
            @QueryParam("cursor") @Nullable String cursor) {
        Caller caller = callers.get();
        int most = limit != null ? limit : ids == null ? USUAL_PAGE : CandidateIds.MOST;
        CandidateList.Query query = new CandidateList.Query(
                q == null || q.isBlank() ? null : q.strip(),
                seesAll(caller),
                ids == null ? null : ids.values(),
                CandidateCursor.read(cursor),
                most + 1);
        return tenancy.inOrganisation(caller.organisation(), () -> {
            List<Candidate> found = list.page(query);
            List<Candidate> page = found.subList(0, Math.min(most, found.size()));
            String next = found.size() > most ? CandidateCursor.after(list.place(page.getLast())) : null;
            return new CandidatePage(views(caller, page), next);
        });
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "getCandidate", summary = "One candidate")
    @APIResponse(
            responseCode = "200",
            description = "The candidate",
            content = @Content(schema = @Schema(implementation = CandidateOverview.class)))
    @APIResponse(responseCode = "404", description = "No such candidate")
    public CandidateOverview get(@PathParam("id") UUID id) {
        Caller caller = callers.get();
        return tenancy.inOrganisation(caller.organisation(), () -> {
            Candidate candidate = candidates.find(new CandidateId(id)).orElseThrow(() -> Problem.notFound("candidate"));
            return views(caller, List.of(candidate)).getFirst();
        });
    }

    private List<CandidateOverview> views(Caller caller, List<Candidate> page) {
        List<CandidateId> ids = page.stream().map(Candidate::id).toList();
        boolean all = seesAll(caller);
        Map<CandidateId, List<CandidateSession>> sessions = list.sessions(ids, all ? null : caller.subject());
        Map<CandidateId, CandidateDecision> standing = all ? decisions.standing(ids) : Map.of();
        Set<CandidateId> addressed = addresses.shownTo(caller, ids);
        Set<CandidateId> withheld = all ? independence.owed(caller, ids) : Set.of();
        return page.stream()
                .map(candidate -> new CandidateOverview(
                        candidate.id(),
                        candidate.name(),
                        addressed.contains(candidate.id()) ? candidate.email() : null,
                        sessions.getOrDefault(candidate.id(), List.of()),
                        withheld.contains(candidate.id()) ? null : StandingDecision.of(standing.get(candidate.id()))))
                .toList();
    }

    private static boolean seesAll(Caller caller) {
        return caller.isAny(Groups.REVIEWER, Groups.ADMINISTRATOR);
    }
}
