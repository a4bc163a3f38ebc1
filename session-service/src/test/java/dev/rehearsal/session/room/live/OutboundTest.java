package dev.rehearsal.session.room.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class OutboundTest {

    private final FakeWire wire = new FakeWire();
    private final Outbound outbound = new Outbound(wire, 3, 100);

    @Test
    void framesGoOneAfterTheOtherInOrder() {
        // When
        outbound.offer("a");
        outbound.offer("b");
        outbound.offer("c");
        // Then
        assertEquals(List.of("a"), wire.sent);
        wire.readAll();
        assertEquals(List.of("a", "b", "c"), wire.sent);
    }

    @Test
    void whoDoesNotReadIsDisconnectedWhenTooManyFramesWait() {
        // When
        for (int i = 0; i < 5; i++) {
            outbound.offer("frame");
        }
        // Then
        assertEquals(CloseCode.TOO_SLOW, wire.closedWith);
        assertEquals(1, wire.sent.size());
    }

    @Test
    void whoDoesNotReadIsDisconnectedWhenTooMuchWaits() {
        // When
        outbound.offer("first");
        outbound.offer("x".repeat(60));
        outbound.offer("x".repeat(60));
        // Then
        assertEquals(CloseCode.TOO_SLOW, wire.closedWith);
    }

    @Test
    void whatIsMoreThanHalfOfWhatMayWaitIsNotHeldAtOnce() {
        assertTrue(outbound.holds(List.of("x".repeat(50))));
        assertFalse(outbound.holds(List.of("x".repeat(51))));
        assertFalse(outbound.holds(List.of("a", "b")));
    }

    @Test
    void aSingleFrameOfAnySizePasses() {
        // When
        outbound.offer("first");
        outbound.offer("x".repeat(1_000));
        wire.readAll();
        // Then
        assertNull(wire.closedWith);
        assertEquals(2, wire.sent.size());
    }

    @Test
    void aViewOfAnySizePassesThoughOthersWaitAndLeavesRoomForOthers() {
        // When
        outbound.offer("first");
        outbound.offer("presence");
        outbound.offerView("x".repeat(1_000));
        outbound.offer("x".repeat(40));
        // Then
        assertNull(wire.closedWith);
        wire.readAll();
        assertEquals(4, wire.sent.size());
        assertEquals(1_000, wire.sent.get(2).length());
    }

    @Test
    void whoDoesNotReadIsDisconnectedForViewsToo() {
        // When
        outbound.offer("first");
        outbound.offerView("x".repeat(1_000));
        outbound.offerView("x".repeat(1_000));
        outbound.offer("one more");
        // Then
        assertEquals(CloseCode.TOO_SLOW, wire.closedWith);
    }

    @Test
    void whatIsOfferedWhileASocketIsHeldComesAfterWhatItIsReleasedWith() {
        // Given
        outbound.hold();
        outbound.offer("meanwhile");
        assertEquals(List.of(), wire.sent);
        // When
        outbound.release("welcome", List.of("first", "second"));
        wire.readAll();
        outbound.offer("later");
        wire.readAll();
        // Then
        assertEquals(List.of("welcome", "first", "second", "meanwhile", "later"), wire.sent);
    }

    @Test
    void aSocketThatIsClosedWhileItIsHeldIsNotSentAnything() {
        outbound.hold();
        outbound.offer("meanwhile");
        outbound.close(CloseCode.REMOVED, "removed");
        outbound.release("welcome", List.of());
        wire.readAll();
        assertEquals(List.of(), wire.sent);
        assertEquals(CloseCode.REMOVED, wire.closedWith);
    }

    @Test
    void nothingIsSentAfterTheEnd() {
        // When
        outbound.offer("first");
        outbound.offer("second");
        outbound.closeAfter("last", CloseCode.REMOVED, "removed");
        wire.readAll();
        outbound.offer("late");
        // Then
        assertEquals(List.of("first", "last"), wire.sent);
        assertEquals(CloseCode.REMOVED, wire.closedWith);
    }

    @Test
    void aBrokenSocketTakesNothingMore() {
        // When
        outbound.offer("first");
        outbound.offer("second");
        wire.breakDown();
        outbound.offer("third");
        // Then
        assertEquals(List.of("first"), wire.sent);
        assertTrue(outbound.isClosed());
    }
}
