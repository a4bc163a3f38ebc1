package dev.rehearsal.gateway.refresh;

import dev.rehearsal.contracts.OrganisationId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The chain of refresh tokens that came from one sign-in of one browser. Tokens are numbered by generation; the newest generation is
 * good, the one directly before it still is for a few seconds, because several tabs may refresh at once or an answer may be lost. Then
 * the new token is a sibling: of the same generation as the one that was given before.
 *
 * @param generation of the newest tokens, from 1
 * @param siblings how many tokens the newest generation has
 * @param rotatedAt when the newest generation began
 * @param endsAt when the family ends whatever happens
 * @param revokedAt when it was ended early, or null
 */
public record RefreshFamily(
        UUID id,
        OrganisationId organisation,
        Holder holder,
        int generation,
        int siblings,
        Instant rotatedAt,
        Instant startedAt,
        Instant endsAt,
        @Nullable Instant revokedAt) {

    /** For this long the token directly before the newest is still taken. */
    public static final Duration LEEWAY = Duration.ofSeconds(10);

    /** A token that is not used for this long is worth nothing. */
    public static final Duration IDLE = Duration.ofDays(7);

    /** No family of a member lasts longer. */
    public static final Duration LONGEST = Duration.ofDays(30);

    /** More tokens than this are not given for one generation. */
    public static final int MOST_SIBLINGS = 32;

    /** What follows from presenting a token. */
    public sealed interface Rotation {

        /** The token was good: a token of the family's newest generation is given for it. */
        record Continued(RefreshFamily family) implements Rotation {}

        /** The token was used before: the family is revoked, for whoever holds its tokens. */
        record Reused(RefreshFamily family) implements Rotation {}

        /** The token or its family has ended in the ordinary way; nothing changes. */
        record Ended() implements Rotation {}
    }

    /** A family with its first token. */
    public static RefreshFamily started(
            UUID id, OrganisationId organisation, Holder holder, Instant now, Instant endsAt) {
        return new RefreshFamily(id, organisation, holder, 1, 1, now, now, endsAt, null);
    }

    /**
     * Presents a token of this family.
     *
     * @param presented the token's generation
     * @param expiresAt when that token ends if it is not used
     */
    public Rotation present(int presented, Instant expiresAt, Instant now) {
        if (revokedAt != null || !now.isBefore(endsAt) || !now.isBefore(expiresAt)) {
            return new Rotation.Ended();
        }
        if (presented == generation) {
            return new Rotation.Continued(
                    new RefreshFamily(id, organisation, holder, generation + 1, 1, now, startedAt, endsAt, null));
        }
        boolean directlyBefore = presented == generation - 1 && !now.isAfter(rotatedAt.plus(LEEWAY));
        if (directlyBefore && siblings < MOST_SIBLINGS) {
            return new Rotation.Continued(new RefreshFamily(
                    id, organisation, holder, generation, siblings + 1, rotatedAt, startedAt, endsAt, null));
        }
        return new Rotation.Reused(revoked(now));
    }

    /** When a token given now ends if it is not used: never after the family. */
    public Instant tokenExpiry(Instant now) {
        Instant idle = now.plus(IDLE);
        return idle.isBefore(endsAt) ? idle : endsAt;
    }

    public RefreshFamily revoked(Instant now) {
        return new RefreshFamily(id, organisation, holder, generation, siblings, rotatedAt, startedAt, endsAt, now);
    }
}
