package dev.rehearsal.platform.member;

import dev.rehearsal.platform.identity.Groups;
import dev.rehearsal.platform.problem.Problem;
import io.quarkus.security.identity.SecurityIdentity;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses requests of members who were disabled after their token was issued. */
public class DisabledMembersFilter {

    private final DisabledMembers disabled;
    private final SecurityIdentity identity;

    public DisabledMembersFilter(DisabledMembers disabled, SecurityIdentity identity) {
        this.disabled = disabled;
        this.identity = identity;
    }

    /**
     * Lets the request pass, or not.
     *
     * @throws Problem 401 if the caller is a member who was disabled
     */
    @ServerRequestFilter(nonBlocking = true)
    public void check() {
        if (disabled.follows()
                && identity.getPrincipal() instanceof JsonWebToken token
                && !identity.hasRole(Groups.CANDIDATE)
                && !identity.hasRole(Groups.GATEWAY)
                && isDisabled(token.getSubject())) {
            throw Problem.unauthenticated("This member was disabled. Ask an administrator.");
        }
    }

    /** A subject that is no id is left to whoever reads the token's claims. */
    private boolean isDisabled(String subject) {
        try {
            return disabled.contains(UUID.fromString(subject));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
