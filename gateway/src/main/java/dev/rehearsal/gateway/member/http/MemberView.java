package dev.rehearsal.gateway.member.http;

import dev.rehearsal.contracts.Role;
import dev.rehearsal.gateway.member.Member;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A member as members of the same organisation see one another.
 *
 * @param active whether the member may sign in
 * @param accepted whether the member has chosen a password, by the invitation or otherwise
 * @param revision to be sent back with a change
 */
@Schema(
        name = "Member",
        requiredProperties = {"id", "name", "email", "roles", "active", "accepted", "revision"})
public record MemberView(
        UUID id, String name, String email, List<Role> roles, boolean active, boolean accepted, int revision) {

    /** A member who has been let in, and so has a password. */
    public static MemberView ofSignedIn(Member member) {
        return of(member, true);
    }

    static MemberView of(Member member, boolean accepted) {
        return new MemberView(
                member.id().value(),
                member.name(),
                member.email().value(),
                List.copyOf(EnumSet.copyOf(member.roles())),
                member.active(),
                accepted,
                member.revision());
    }
}
