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
 * @param revision to be sent back with a change
 */
@Schema(
        name = "Member",
        requiredProperties = {"id", "name", "email", "roles", "active", "revision"})
public record MemberView(UUID id, String name, String email, List<Role> roles, boolean active, int revision) {

    public static MemberView of(Member member) {
        return new MemberView(
                member.id().value(),
                member.name(),
                member.email().value(),
                List.copyOf(EnumSet.copyOf(member.roles())),
                member.active(),
                member.revision());
    }
}
