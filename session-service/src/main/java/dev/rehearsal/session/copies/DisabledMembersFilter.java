package dev.rehearsal.session.copies;

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
     * @throws Problem 401 if the caller was disabled
     */
    @ServerRequestFilter(nonBlocking = true)
    public void check() {
        if (identity.getPrincipal() instanceof JsonWebToken token
                && !identity.hasRole(Groups.CANDIDATE)
                && !identity.hasRole(Groups.GATEWAY)
                && disabled.contains(UUID.fromString(token.getSubject()))) {
            throw Problem.unauthenticated("This member was disabled.");
        }
    }
}
