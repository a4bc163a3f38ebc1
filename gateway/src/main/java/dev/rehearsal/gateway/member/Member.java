package dev.rehearsal.gateway.member;

import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.contracts.Role;
import java.util.EnumSet;
import java.util.Set;

/**
 * Somebody who belongs to an organisation. Every change gives a new value with the next revision.
 *
 * @param name as shown to others, 1 to 200 characters
 * @param roles at least one
 * @param active whether the member may sign in
 * @param revision from 1, one more with every change
 */
public record Member(
        MemberId id,
        OrganisationId organisation,
        String name,
        EmailAddress email,
        Set<Role> roles,
        boolean active,
        int revision) {

    public Member {
        if (name.isBlank() || name.length() > 200) {
            throw new IllegalArgumentException("a member's name has 1 to 200 characters");
        }
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("a member has at least one role");
        }
        roles = Set.copyOf(roles);
    }

    /** A new member, active from the start. */
    public static Member added(
            MemberId id, OrganisationId organisation, String name, EmailAddress email, Set<Role> roles) {
        return new Member(id, organisation, name, email, roles, true, 1);
    }

    public Member changed(String newName, Set<Role> newRoles) {
        return new Member(id, organisation, newName, email, newRoles, active, revision + 1);
    }

    public Member disabled() {
        return new Member(id, organisation, name, email, roles, false, revision + 1);
    }

    public Member enabled() {
        return new Member(id, organisation, name, email, roles, true, revision + 1);
    }

    /** Whether this member can administrate at this moment. */
    public boolean isActiveAdministrator() {
        return active && roles.contains(Role.ADMINISTRATOR);
    }

    /** The roles' wire names, in the order of {@link Role}. */
    public java.util.List<String> roleNames() {
        return EnumSet.copyOf(roles).stream().map(Role::wireName).toList();
    }
}
