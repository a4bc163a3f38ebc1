package dev.rehearsal.platform.member;

import dev.rehearsal.platform.identity.Groups;
import dev.rehearsal.platform.problem.Problem;
import io.quarkus.security.identity.SecurityIdentity;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses requests of members who were disabled, or from whom a role was taken, after their token was issued. */
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
     * @throws Problem 401 if the caller is a member who was disabled, or whose token names a role that was taken away: a new token has
     *     the roles of now
     */
    @ServerRequestFilter(nonBlocking = true)
    public void check() {
        if (disabled.follows()
                && identity.getPrincipal() instanceof JsonWebToken token
                && !identity.hasRole(Groups.CANDIDATE)
                && !identity.hasRole(Groups.GATEWAY)) {
            member(token).ifPresent(member -> check(member, token));
        }
    }

    private void check(UUID member, JsonWebToken token) {
        if (disabled.contains(member)) {
            throw Problem.unauthenticated("This member was disabled. Ask an administrator.");
        }
        if (disabled.outdates(member, token.getGroups(), Instant.ofEpochSecond(token.getIssuedAtTime()))) {
            throw Problem.unauthenticated("Your roles have changed. Get a new access token.");
        }
    }

    /** A subject that is no id is left to whoever reads the token's claims. */
    private static Optional<UUID> member(JsonWebToken token) {
        try {
            return Optional.of(UUID.fromString(token.getSubject()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
