package dev.rehearsal.session.room.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rehearsal.contracts.SessionId;
import dev.rehearsal.session.room.EntryData;
import dev.rehearsal.session.room.LogEntry;
import dev.rehearsal.session.room.Outcome;
import dev.rehearsal.session.room.ParticipantId;
import dev.rehearsal.session.room.Room;
import dev.rehearsal.session.room.RoomEntry;
import dev.rehearsal.session.room.RoomJson;
import dev.rehearsal.session.room.RoomRole;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FrameCacheTest {

    private static final Instant TIME = Instant.parse("2030-01-01T09:00:00Z");
    private static final UUID TAB = new UUID(9, 1);
    private static final UUID OTHER_TAB = new UUID(9, 2);

    private final SessionId session = new SessionId(new UUID(7, 7));
    private final ParticipantId ann = new ParticipantId(new UUID(1, 1));
    private final ParticipantId bob = new ParticipantId(new UUID(1, 2));
    private final Room room = new Room(session);

    @BeforeEach
    void annIsInTheRoom() {
        room.apply(LogEntry.opening(session, new EntryData.Opened("Interview", 45, List.of()), TIME));
        room.apply(entry(1, new EntryData.Joined("Ann")));
    }

    @Test
    void theTabThatWroteAnEntryGetsWhatTheOthersGetAndItsNumber() throws Exception {
        // Given
        FrameCache frames = new FrameCache(room, written(2, "\"quoted\", {braced} and \u00fcber"));

        // When
        ObjectNode own = frame(frames, ann, TAB);
        ObjectNode others = frame(frames, bob, OTHER_TAB);

        // Then
        assertEquals(2, own.remove("seq").asLong());
        assertEquals(others, own);
        assertEquals(
                "\"quoted\", {braced} and \u00fcber",
                others.path("data").path("text").asText());
    }

    @Test
    void anotherTabOfTheAuthorGetsNoNumber() throws Exception {
        // Given
        FrameCache frames = new FrameCache(room, written(2, "hello"));

        // When
        ObjectNode first = frame(frames, ann, TAB);
        ObjectNode second = frame(frames, ann, OTHER_TAB);

        // Then
        assertEquals(2, first.path("seq").asLong());
        assertFalse(second.has("seq"));
    }

    private RoomEntry written(long seq, String text) {
        return ((Outcome.Applied) room.apply(entry(seq, new EntryData.Chatted(text)))).entry();
    }

    private LogEntry entry(long seq, EntryData data) {
        return new LogEntry(session, TAB, seq, ann, "Ann", RoomRole.INTERVIEWER, data, TIME);
    }

    private ObjectNode frame(FrameCache frames, ParticipantId viewer, UUID tab) throws RoomJson.Unreadable {
        Outbound outbound = new Outbound(new FakeWire(), 10, 1_000);
        Seat seat = new Seat(session, viewer, RoomRole.INTERVIEWER, "A viewer", tab, outbound);
        return (ObjectNode) RoomJson.tree(frames.frameFor(seat).orElseThrow());
    }
}
