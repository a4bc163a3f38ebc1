package dev.rehearsal.session.invitation;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.rehearsal.contracts.SessionId;
import dev.rehearsal.platform.problem.Problem;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An invitation to one session.
 *
 * @param device hash of the id of the browser that redeemed it, or null
 */
@SuppressWarnings("ArrayRecordComponent") // compared by MessageDigest.isEqual only
public record Invitation(
        SessionId session,
        Instant createdAt,
        Instant expiresAt,
        byte @Nullable [] device,
        @Nullable Instant redeemedAt,
        @Nullable Instant revokedAt) {

    private static final Duration AFTER_THE_END = Duration.ofHours(24);
    private static final Duration AT_LEAST = Duration.ofDays(7);

    /** Where an invitation stands. */
    public enum Status {
        @JsonProperty("none")
        NONE,
        @JsonProperty("open")
        OPEN,
        @JsonProperty("redeemed")
        REDEEMED,
        @JsonProperty("expired")
        EXPIRED,
        @JsonProperty("revoked")
        REVOKED
    }

    /** When an invitation made now ends: a day after the planned end, and not before a week has passed. */
    public static Instant expiry(Instant plannedEnd, Instant now) {
        Instant late = plannedEnd.plus(AFTER_THE_END);
        Instant early = now.plus(AT_LEAST);
        return late.isAfter(early) ? late : early;
    }

    public Status status(Instant now) {
        if (revokedAt != null) {
            return Status.REVOKED;
        }
        if (!now.isBefore(expiresAt)) {
            return Status.EXPIRED;
        }
        return redeemedAt != null ? Status.REDEEMED : Status.OPEN;
    }

    /**
     * The invitation redeemed by a browser; the same browser may do it again, since an answer can get lost.
     *
     * @throws Problem 409 if it was revoked, has expired, or another browser was first
     */
    public Invitation redeemedBy(String deviceId, Instant now) {
        byte[] hash = InvitationToken.sha256(deviceId);
        return switch (status(now)) {
            case OPEN -> new Invitation(session, createdAt, expiresAt, hash, now, revokedAt);
            case REDEEMED -> {
                if (device == null || !MessageDigest.isEqual(device, hash)) {
                    throw Problem.conflict(
                            "invitation-used",
                            "This link was opened in another browser already. Ask your interviewer for a new one.");
                }
                yield this;
            }
            case EXPIRED ->
                throw Problem.conflict(
                        "invitation-expired", "This link is not valid any more. Ask your interviewer for a new one.");
            case REVOKED ->
                throw Problem.conflict(
                        "invitation-revoked",
                        "This link was replaced or withdrawn. Ask your interviewer for the latest one.");
            case NONE -> throw new IllegalStateException("an invitation that is there has another status");
        };
    }
}
