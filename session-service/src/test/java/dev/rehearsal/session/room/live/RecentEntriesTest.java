package dev.rehearsal.session.room.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.rehearsal.contracts.SessionId;
import dev.rehearsal.session.room.Drawings;
import dev.rehearsal.session.room.EntryData;
import dev.rehearsal.session.room.LogEntry;
import dev.rehearsal.session.room.ParticipantId;
import dev.rehearsal.session.room.RoomEntry;
import dev.rehearsal.session.room.RoomRole;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RecentEntriesTest {

    private static final int ELEMENT_UNITS = 32_000;

    private final RecentEntries recent = new RecentEntries(List.of());
    private long position;

    @Test
    void asManyAreRememberedAsThereIsRoomFor() {
        // When
        for (int i = 0; i < RecentEntries.MOST + 10; i++) {
            add(new EntryData.Chatted("hello"));
        }
        // Then
        assertEquals(10, recent.reachesBackTo(position));
        assertNotNull(recent.after(10, position, List.of()));
        assertNull(recent.after(9, position, List.of()));
    }

    @Test
    void ofDrawingsNoMoreThanCouldBeSentToWhoComesBack() {
        // When
        for (int i = 0; i < 40; i++) {
            add(drawn("t" + i));
        }
        add(new EntryData.Chatted("hello"));
        // Then
        int drawings = RecentEntries.MOST_DRAWN_UNITS / ELEMENT_UNITS;
        assertEquals(40 - drawings, recent.reachesBackTo(position));
        assertNotNull(recent.after(40 - drawings, position, List.of()));
        // When only others come
        Collections.nCopies(100, new EntryData.Chatted("hello")).forEach(this::add);
        // Then
        assertEquals(40 - drawings, recent.reachesBackTo(position));
    }

    private void add(EntryData data) {
        position++;
        recent.add(new RoomEntry(
                position,
                new LogEntry(
                        new SessionId(new UUID(7, 7)),
                        new UUID(9, 9),
                        position,
                        new ParticipantId(new UUID(1, 1)),
                        "Ann",
                        RoomRole.INTERVIEWER,
                        data,
                        Instant.EPOCH)));
    }

    private static EntryData drawn(String id) {
        String json = Drawings.text(id, 1, ELEMENT_UNITS);
        return Drawings.drawn(json);
    }
}
