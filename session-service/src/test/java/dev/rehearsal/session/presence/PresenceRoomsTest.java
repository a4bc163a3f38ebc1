package dev.rehearsal.session.presence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.rehearsal.contracts.SessionId;
import dev.rehearsal.session.room.ParticipantId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PresenceRoomsTest {

    private static final SessionId SESSION = new SessionId(new UUID(7, 7));
    private static final ParticipantId ANN = new ParticipantId(new UUID(1, 1));
    private static final UUID TAB = new UUID(2, 1);
    private static final UUID OTHER_TAB = new UUID(2, 2);
    private static final UUID HERE = new UUID(3, 1);
    private static final UUID THERE = new UUID(3, 2);

    private final PresenceRooms rooms = new PresenceRooms();

    @Test
    void aTabThatHasMovedStaysOnlineWhenItsOldReplicaSaysLateThatItLeft() {
        // Given
        rooms.note(SESSION, arrived(TAB, HERE), 0);
        rooms.note(SESSION, arrived(TAB, THERE), 10);
        // When
        Optional<PresenceBoard.Shown> shown = rooms.note(SESSION, left(TAB, HERE), 20);
        // Then
        assertTrue(shown.isEmpty());
        assertTrue(rooms.online(SESSION).containsKey(ANN));
    }

    @Test
    void whatTheOldReplicaRepeatsNeitherTakesTheTabBackNorShowsWhatIsOver() {
        // Given
        rooms.note(SESSION, arrived(TAB, HERE), 0);
        rooms.note(SESSION, shows(TAB, HERE, "old"), 5);
        rooms.note(SESSION, arrived(TAB, THERE), 10);
        rooms.note(SESSION, shows(TAB, THERE, "new"), 15);
        // When
        rooms.note(SESSION, shows(TAB, HERE, "old"), 20);
        rooms.note(SESSION, left(TAB, HERE), 25);
        // Then
        assertEquals(TextNode.valueOf("new"), rooms.online(SESSION).get(ANN));
    }

    @Test
    void aTabThatLeavesTheReplicaItIsAtIsOffline() {
        // Given a replica that died without a word, and the one it moved to
        rooms.note(SESSION, arrived(TAB, HERE), 0);
        rooms.note(SESSION, arrived(TAB, THERE), 10);
        // When
        Optional<PresenceBoard.Shown> shown = rooms.note(SESSION, left(TAB, THERE), 20);
        // Then
        assertFalse(shown.orElseThrow().online());
        assertTrue(rooms.online(SESSION).isEmpty());
    }

    @Test
    void aTabMayComeBackToWhereItWas() {
        // Given
        rooms.note(SESSION, arrived(TAB, HERE), 0);
        rooms.note(SESSION, arrived(TAB, THERE), 10);
        rooms.note(SESSION, arrived(TAB, HERE), 20);
        // When
        rooms.note(SESSION, left(TAB, THERE), 30);
        // Then
        assertTrue(rooms.online(SESSION).containsKey(ANN));
        assertFalse(rooms.note(SESSION, left(TAB, HERE), 40).orElseThrow().online());
    }

    @Test
    void whoHasAnotherTabIsOnlineStillAndWhoIsNotHeardOfIsForgotten() {
        // Given
        rooms.note(SESSION, arrived(TAB, HERE), 0);
        rooms.note(SESSION, arrived(OTHER_TAB, THERE), 10);
        // When
        Optional<PresenceBoard.Shown> shown = rooms.note(SESSION, left(TAB, HERE), 20);
        // Then
        assertTrue(shown.isEmpty());
        assertEquals(List.of(), rooms.forgetBefore(10));
        assertEquals(ANN, rooms.forgetBefore(11).getFirst().participant());
        assertTrue(rooms.online(SESSION).isEmpty());
    }

    private static PresenceNote arrived(UUID tab, UUID replica) {
        return note(tab, replica, true, null, true);
    }

    private static PresenceNote shows(UUID tab, UUID replica, String what) {
        return note(tab, replica, true, TextNode.valueOf(what), null);
    }

    private static PresenceNote left(UUID tab, UUID replica) {
        return note(tab, replica, false, null, null);
    }

    private static PresenceNote note(
            UUID tab, UUID replica, boolean online, @Nullable JsonNode data, @Nullable Boolean arrived) {
        return new PresenceNote(ANN, tab, online, data, replica, arrived);
    }
}
