package dev.rehearsal.platform.identity;

import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.contracts.SessionId;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whoever sent the request, as the access token says.
 *
 * @param subject member id, or candidate id
 * @param name display name
 * @param groups names of {@link Groups}
 * @param session the one session a candidate's token is for; null for members
 * @param issuedAt when the token was made, to the second
 * @param expiresAt when the token ends
 */
public record Caller(
        UUID subject,
        OrganisationId organisation,
        String name,
        Set<String> groups,
        @Nullable SessionId session,
        Instant issuedAt,
        Instant expiresAt) {

    public Caller {
        groups = Set.copyOf(groups);
    }

    public boolean is(String group) {
        return groups.contains(group);
    }

    /** Whether the caller has one of the groups. */
    public boolean isAny(String... wanted) {
        for (String group : wanted) {
            if (groups.contains(group)) {
                return true;
            }
        }
        return false;
    }
}
