package dev.rehearsal.session.invitation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rehearsal.contracts.SessionId;
import dev.rehearsal.platform.problem.Problem;
import dev.rehearsal.session.invitation.Invitation.Status;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InvitationTest {

    private static final Instant NOW = Instant.parse("2030-01-01T09:00:00Z");

    @Test
    void itEndsADayAfterThePlannedEndButNotWithinAWeek() {
        assertEquals(NOW.plus(Duration.ofDays(7)), Invitation.expiry(NOW.plus(Duration.ofDays(2)), NOW));
        assertEquals(NOW.plus(Duration.ofDays(31)), Invitation.expiry(NOW.plus(Duration.ofDays(30)), NOW));
    }

    @Test
    void theSameBrowserMayRedeemAgainAndAnotherMayNot() {
        // Given
        Invitation redeemed = open(null).redeemedBy("browser-one", NOW);
        // When, Then
        assertEquals(Status.REDEEMED, redeemed.status(NOW));
        assertSame(redeemed, redeemed.redeemedBy("browser-one", NOW));
        assertEquals(
                "invitation-used",
                assertThrows(Problem.class, () -> redeemed.redeemedBy("browser-two", NOW))
                        .slug());
    }

    @Test
    void anInvitationThatHasExpiredOrWasRevokedLetsNobodyIn() {
        Invitation expired = open(null);
        Invitation revoked = open(NOW);
        assertEquals(
                "invitation-expired",
                assertThrows(Problem.class, () -> expired.redeemedBy("browser-one", expired.expiresAt()))
                        .slug());
        assertEquals(
                "invitation-revoked",
                assertThrows(Problem.class, () -> revoked.redeemedBy("browser-one", NOW))
                        .slug());
    }

    @Test
    void aTokenIs32RandomBytesOfWhichOnlyTheHashCanBeKept() {
        // Given
        InvitationToken token = InvitationToken.generate(new SecureRandom());
        // Then
        assertEquals(32, Base64.getUrlDecoder().decode(token.reveal()).length);
        assertArrayEquals(token.hash(), InvitationToken.of(token.reveal()).hash());
        assertNotEquals(token.reveal(), token.toString());
        assertNotEquals(
                token.reveal(), InvitationToken.generate(new SecureRandom()).reveal());
    }

    private static Invitation open(@Nullable Instant revokedAt) {
        return new Invitation(new SessionId(new UUID(1, 1)), NOW, NOW.plus(Duration.ofDays(7)), null, null, revokedAt);
    }
}
