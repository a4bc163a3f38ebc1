package dev.rehearsal.scoring.session;

import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.contracts.Role;
import java.util.List;
import java.util.Set;

/**
 * How much of a session's scores a member may see. Independent first: whoever is on the panel sees nothing of the others before
 * submitting, whatever other role that member has. A session whose panel is not known is shown to nobody.
 */
public enum Access {
    /** Everything. */
    FULL,
    /** What follows from the member's own ratings, and nothing else. */
    OWN,
    /** Not even that the session exists. */
    NONE;

    /** Decides for a member of the session's organisation. */
    public static Access of(MemberId member, Set<Role> roles, List<MemberId> panel, List<MemberId> submitted) {
        if (panel.isEmpty()) {
            return NONE;
        }
        if (panel.contains(member)) {
            return submitted.contains(member) ? FULL : OWN;
        }
        return roles.contains(Role.REVIEWER) || roles.contains(Role.ADMINISTRATOR) ? FULL : NONE;
    }
}
