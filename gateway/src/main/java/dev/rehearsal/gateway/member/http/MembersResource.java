package dev.rehearsal.gateway.member.http;

import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.gateway.member.EmailAddress;
import dev.rehearsal.gateway.member.Member;
import dev.rehearsal.gateway.member.MemberChanges;
import dev.rehearsal.gateway.member.MemberChanges.Actor;
import dev.rehearsal.gateway.member.Members;
import dev.rehearsal.gateway.member.http.MemberRequests.AddedMember;
import dev.rehearsal.gateway.member.http.MemberRequests.MemberChange;
import dev.rehearsal.gateway.member.http.MemberRequests.MemberInvitation;
import dev.rehearsal.gateway.member.http.MemberRequests.MemberPage;
import dev.rehearsal.gateway.member.http.MemberRequests.NewMember;
import dev.rehearsal.platform.identity.Caller;
import dev.rehearsal.platform.identity.CallerProducer;
import dev.rehearsal.platform.identity.Groups;
import dev.rehearsal.platform.problem.Problem;
import dev.rehearsal.platform.problem.ProblemBody;
import dev.rehearsal.platform.tenancy.Tenancy;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/** Members of the caller's organisation. Every member sees them, administrators change them. */
@Path("/api/members")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Members")
@SecurityRequirement(name = "bearer")
@APIResponse(responseCode = "400", description = "Not readable")
@APIResponse(responseCode = "401", description = "Not signed in")
@APIResponse(responseCode = "403", description = "Not for this role")
@APIResponse(responseCode = "429", description = "Too often")
public class MembersResource {

    private final Members members;
    private final MemberChanges changes;
    private final Tenancy tenancy;
    private final CallerProducer callers;

    public MembersResource(Members members, MemberChanges changes, Tenancy tenancy, CallerProducer callers) {
        this.members = members;
        this.changes = changes;
        this.tenancy = tenancy;
        this.callers = callers;
    }

    @GET
    @Path("/me")
    @RolesAllowed({Groups.ADMINISTRATOR, Groups.AUTHOR, Groups.INTERVIEWER, Groups.REVIEWER})
    @Operation(operationId = "getMe", summary = "The member who asks")
    @APIResponse(
            responseCode = "200",
            description = "The member",
            content = @Content(schema = @Schema(implementation = MemberView.class)))
    public MemberView me() {
        Actor actor = actor();
        return tenancy.inOrganisation(actor.organisation(), () -> MemberView.ofSignedIn(self(actor)));
    }

    @GET
    @RolesAllowed({Groups.ADMINISTRATOR, Groups.AUTHOR, Groups.INTERVIEWER, Groups.REVIEWER})
    @Operation(operationId = "listMembers", summary = "The members of the organisation, by name")
    @APIResponse(
            responseCode = "200",
            description = "A page",
            content = @Content(schema = @Schema(implementation = MemberPage.class)))
    public MemberPage list(
            @QueryParam("limit") @DefaultValue("25") @Min(1) @Max(100) int limit,
            @QueryParam("cursor") @Size(max = 2_000) @Nullable String cursor) {
        Members.After after = cursor == null || cursor.isEmpty() ? null : MemberCursor.read(cursor);
        Actor actor = actor();
        return tenancy.inOrganisation(actor.organisation(), () -> {
            self(actor);
            List<Member> found = members.page(after, limit + 1);
            List<Member> page = found.subList(0, Math.min(limit, found.size()));
            String next = found.size() > limit ? MemberCursor.after(page.getLast()) : null;
            Set<MemberId> accepted =
                    members.accepted(page.stream().map(Member::id).toList());
            return new MemberPage(
                    page.stream()
                            .map(member -> MemberView.of(member, accepted.contains(member.id())))
                            .toList(),
                    next);
        });
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @RolesAllowed(Groups.ADMINISTRATOR)
    @Operation(operationId = "addMember", summary = "Add a member and get the link to send")
    @APIResponse(
            responseCode = "201",
            description = "Added",
            content = @Content(schema = @Schema(implementation = AddedMember.class)))
    @APIResponse(responseCode = "409", description = "email-taken")
    public AddedMember add(@Valid @NotNull NewMember request) {
        EmailAddress email = EmailAddress.parse(request.email())
                .orElseThrow(() ->
                        Problem.invalid(List.of(new ProblemBody.FieldError("email", "must be an e-mail address"))));
        MemberChanges.Added added = changes.add(actor(), request.name(), email, request.roles());
        return new AddedMember(
                MemberView.of(added.member(), false), added.invitation().link());
    }

    @PATCH
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("/{id}")
    @RolesAllowed(Groups.ADMINISTRATOR)
    @Operation(operationId = "changeMember", summary = "Change a member's name or roles")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = MemberView.class)))
    @APIResponse(responseCode = "404", description = "No such member")
    @APIResponse(responseCode = "409", description = "stale-revision or last-administrator")
    public MemberView change(@RestPath UUID id, @Valid @NotNull MemberChange request) {
        return view(changes.change(actor(), new MemberId(id), request.revision(), request.name(), request.roles()));
    }

    @POST
    @Path("/{id}/disable")
    @RolesAllowed(Groups.ADMINISTRATOR)
    @Operation(operationId = "disableMember", summary = "Shut a member out at once")
    @APIResponse(
            responseCode = "200",
            description = "Disabled",
            content = @Content(schema = @Schema(implementation = MemberView.class)))
    @APIResponse(responseCode = "404", description = "No such member")
    @APIResponse(responseCode = "409", description = "last-administrator")
    public MemberView disable(@RestPath UUID id) {
        return view(changes.disable(actor(), new MemberId(id)));
    }

    @POST
    @Path("/{id}/enable")
    @RolesAllowed(Groups.ADMINISTRATOR)
    @Operation(operationId = "enableMember", summary = "Let a member in again")
    @APIResponse(
            responseCode = "200",
            description = "Enabled",
            content = @Content(schema = @Schema(implementation = MemberView.class)))
    @APIResponse(responseCode = "404", description = "No such member")
    public MemberView enable(@RestPath UUID id) {
        return view(changes.enable(actor(), new MemberId(id)));
    }

    @POST
    @Path("/{id}/invitation")
    @RolesAllowed(Groups.ADMINISTRATOR)
    @Operation(operationId = "inviteMember", summary = "A new link to choose a password; an earlier one stops working")
    @APIResponse(
            responseCode = "200",
            description = "The link",
            content = @Content(schema = @Schema(implementation = MemberInvitation.class)))
    @APIResponse(responseCode = "404", description = "No such member")
    @APIResponse(responseCode = "409", description = "member-disabled")
    public MemberInvitation invite(@RestPath UUID id) {
        MemberChanges.Invitation invitation = changes.invite(actor(), new MemberId(id));
        return new MemberInvitation(invitation.link(), invitation.expiresAt());
    }

    private MemberView view(Member member) {
        return tenancy.inOrganisation(
                member.organisation(),
                () -> MemberView.of(
                        member, members.accepted(List.of(member.id())).contains(member.id())));
    }

    private Member self(Actor actor) {
        return members.find(actor.member())
                .filter(Member::active)
                .orElseThrow(() -> Problem.unauthenticated("This account is not active. Sign in again."));
    }

    private Actor actor() {
        Caller caller = callers.get();
        return new Actor(caller.organisation(), new MemberId(caller.subject()));
    }
}
