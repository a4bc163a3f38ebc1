package dev.rehearsal.scoring.session.view;

import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.contracts.Role;
import dev.rehearsal.platform.identity.Caller;
import dev.rehearsal.scoring.session.Access;
import dev.rehearsal.scoring.session.SessionScore;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The member who looks.
 *
 * @param until when the right to look ends, with the access token
 */
public record Viewer(OrganisationId organisation, MemberId member, Set<Role> roles, Instant until) {

    public Viewer {
        roles = Set.copyOf(roles);
    }

    public static Viewer of(Caller caller) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (Role role : Role.values()) {
            if (caller.is(role.wireName())) {
                roles.add(role);
            }
        }
        return new Viewer(caller.organisation(), new MemberId(caller.subject()), roles, caller.expiresAt());
    }

    Access access(SessionScore score) {
        return access(score.panel(), score.submitted());
    }

    /** How much of a session with that panel the member may see. */
    public Access access(List<MemberId> panel, List<MemberId> submitted) {
        return Access.of(member, roles, panel, submitted);
    }

    /** Whether sessions are seen whose panel the member is not on. */
    boolean seesOthersSessions() {
        return roles.contains(Role.REVIEWER) || roles.contains(Role.ADMINISTRATOR);
    }
}
