package dev.rehearsal.gateway.refresh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.gateway.refresh.RefreshFamily.Rotation;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RefreshFamilyTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant FAR = START.plus(RefreshFamily.IDLE);

    private final RefreshFamily fresh = RefreshFamily.started(
            new UUID(0, 1),
            new OrganisationId(new UUID(0, 2)),
            new Holder.OfMember(new MemberId(new UUID(0, 3))),
            START,
            START.plus(RefreshFamily.LONGEST));

    @Test
    void theNewestTokenGivesTheNextGeneration() {
        RefreshFamily next = continued(fresh.present(1, FAR, START.plusSeconds(600)));
        assertEquals(2, next.generation());
        assertEquals(1, next.siblings());
        assertEquals(START.plusSeconds(600), next.rotatedAt());
        assertEquals(fresh.endsAt(), next.endsAt());
    }

    @Test
    void theTokenBeforeGivesASiblingForTenSeconds() {
        RefreshFamily next = continued(fresh.present(1, FAR, START));
        RefreshFamily sibling = continued(next.present(1, FAR, START.plusSeconds(10)));
        assertEquals(2, sibling.generation());
        assertEquals(2, sibling.siblings());
        assertEquals(START, sibling.rotatedAt());
        assertInstanceOf(Rotation.Reused.class, sibling.present(1, FAR, START.plusMillis(10_001)));
    }

    @Test
    void siblingsAreBounded() {
        RefreshFamily family = continued(fresh.present(1, FAR, START));
        for (int i = 1; i < RefreshFamily.MOST_SIBLINGS; i++) {
            family = continued(family.present(1, FAR, START));
        }
        assertInstanceOf(Rotation.Reused.class, family.present(1, FAR, START));
    }

    @Test
    void anOlderTokenRevokesWheneverItComes() {
        RefreshFamily second = continued(fresh.present(1, FAR, START));
        RefreshFamily third = continued(second.present(2, FAR, START));
        Rotation.Reused reused = assertInstanceOf(Rotation.Reused.class, third.present(1, FAR, START));
        assertEquals(START, reused.family().revokedAt());
        assertInstanceOf(Rotation.Ended.class, reused.family().present(3, FAR, START));
    }

    @Test
    void aTokenEndsWithItsTimeWithoutRevokingAnything() {
        assertInstanceOf(Rotation.Ended.class, fresh.present(1, FAR, FAR));
        assertInstanceOf(Rotation.Ended.class, fresh.present(1, Instant.MAX, START.plus(RefreshFamily.LONGEST)));
    }

    @Test
    void aTokenNeverOutlivesItsFamily() {
        Instant late = fresh.endsAt().minus(Duration.ofHours(1));
        assertEquals(START.plus(RefreshFamily.IDLE), fresh.tokenExpiry(START));
        assertEquals(fresh.endsAt(), fresh.tokenExpiry(late));
    }

    private static RefreshFamily continued(Rotation rotation) {
        return assertInstanceOf(Rotation.Continued.class, rotation).family();
    }
}
