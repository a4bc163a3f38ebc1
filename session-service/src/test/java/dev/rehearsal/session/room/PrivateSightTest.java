package dev.rehearsal.session.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PrivateSightTest {

    private static final ParticipantId ADA = new ParticipantId(new UUID(0, 1));
    private static final ParticipantId BEN = new ParticipantId(new UUID(0, 2));
    private static final ParticipantId CARO = new ParticipantId(new UUID(0, 3));

    @Test
    void theMarkChangesOnlyWithWhatCanBeSeen() {
        // Given
        UUID alone = PrivateSight.ofPanelMember(ADA, Set.of()).mark();
        // Then
        assertEquals(alone, PrivateSight.ofPanelMember(ADA, Set.of(BEN)).mark(), "Ada has not submitted");
        assertEquals(alone, PrivateSight.ofPanelMember(ADA, Set.of(ADA)).mark(), "nobody else has");
        UUID both = PrivateSight.ofPanelMember(ADA, Set.of(ADA, BEN)).mark();
        assertNotEquals(alone, both);
        assertNotEquals(
                both, PrivateSight.ofPanelMember(ADA, Set.of(ADA, BEN, CARO)).mark());
        assertNotEquals(alone, PrivateSight.ofReviewer(Set.of()).mark());
        assertEquals(both, PrivateSight.ofReviewer(Set.of(BEN, ADA)).mark(), "the same people's");
    }
}
