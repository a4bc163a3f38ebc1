package dev.rehearsal.session.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rehearsal.contracts.SessionId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How a room takes entries: in order, once each, and only so many. */
class RoomTest {

    @Test
    void positionsAreDenseAndRefusedEntriesHaveNone() {
        // Given
        Interview interview = Interview.live();
        long before = interview.room.position();
        // When
        Outcome refused = interview.by(interview.ann, new EntryData.Started());
        Outcome applied = interview.by(interview.ann, new EntryData.Chatted("hello"));
        // Then
        assertEquals("/problems/wrong-phase", interview.refusal(refused));
        assertEquals(
                before + 1,
                assertInstanceOf(Outcome.Applied.class, applied).entry().position());
    }

    @Test
    void aResendIsADuplicateAndAHoleIsAGap() {
        // Given
        Interview interview = Interview.live();
        LogEntry chat = interview.next(interview.ann, new EntryData.Chatted("once"));
        interview.append(chat);
        // When
        Outcome again = interview.append(chat);
        Outcome hole = interview.append(interview.entry(
                interview.ann, Interview.client(interview.ann), chat.seq() + 2, new EntryData.Chatted("too early")));
        // Then
        assertInstanceOf(Outcome.Duplicate.class, again);
        assertInstanceOf(Outcome.Gap.class, hole);
        assertEquals(chat.seq(), interview.room.acknowledged(interview.ann, Interview.client(interview.ann)));
    }

    @Test
    void twoPeopleMayUseTheSameClientIdWithoutHarm() {
        // Given
        Interview interview = Interview.live();
        UUID shared = Interview.client(interview.ann);
        // When
        Outcome outcome = interview.append(interview.entry(interview.bob, shared, 1, new EntryData.Joined("Bob")));
        // Then
        assertInstanceOf(Outcome.Applied.class, outcome);
    }

    @Test
    void theFirstEntryOfAClientIsJoined() {
        // Given
        Interview interview = Interview.live();
        // When
        Outcome outcome = interview.append(
                interview.entry(interview.ann, UUID.randomUUID(), 1, new EntryData.Chatted("from another tab")));
        // Then
        assertEquals("/problems/not-joined", interview.refusal(outcome));
    }

    @Test
    void aForgottenClientCanDoNoHarm() {
        // Given
        Interview interview = Interview.live();
        LogEntry chat = interview.next(interview.ann, new EntryData.Chatted("once"));
        interview.append(chat);
        for (int tab = 0; tab < Limits.CLIENTS_EACH; tab++) {
            interview.append(interview.entry(interview.ann, UUID.randomUUID(), 1, new EntryData.Joined("Ann")));
        }
        // When
        Outcome outcome = interview.append(chat);
        // Then
        assertInstanceOf(Outcome.Gap.class, outcome);
    }

    @Test
    void whatMadeNoSenseUsesUpItsNumberAndIsRefused() {
        // Given
        Interview interview = Interview.live();
        // When
        Outcome outcome = interview.by(interview.ann, new EntryData.Voided("/problems/invalid-entry", "t", "d"));
        Outcome next = interview.by(interview.ann, new EntryData.Chatted("goes on"));
        // Then
        assertEquals("/problems/invalid-entry", interview.refusal(outcome));
        assertInstanceOf(Outcome.Applied.class, next);
    }

    @Test
    void aSecondOpeningIsHarmless() {
        // Given
        Interview interview = Interview.opened();
        // When
        Outcome sameMoment = interview.append(interview.log.getFirst());
        Outcome other = interview.append(interview.bySystem(new EntryData.Opened("other", 1, List.of())));
        // Then
        assertInstanceOf(Outcome.Duplicate.class, sameMoment);
        assertEquals("/problems/not-allowed", interview.refusal(other));
        assertEquals(2, interview.room.items().size());
    }

    @Test
    void nothingHappensBeforeTheRoomIsOpened() {
        // Given
        Interview interview = new Interview();
        // When
        Outcome outcome = interview.by(interview.ann, new EntryData.Joined("Ann"));
        // Then
        assertEquals("/problems/wrong-phase", interview.refusal(outcome));
    }

    @Test
    void theRoomIsBounded() {
        // Given
        Interview interview = Interview.live();
        for (int line = 0; line < Limits.CHAT; line++) {
            interview.by(interview.ann, new EntryData.Chatted("line"));
        }
        for (int note = 0; note < Limits.NOTES_EACH; note++) {
            interview.by(interview.ann, new EntryData.Noted(new UUID(5, note), "note", null));
        }
        // When
        Outcome chat = interview.by(interview.ann, new EntryData.Chatted("one more"));
        Outcome note = interview.by(interview.ann, new EntryData.Noted(new UUID(5, 99_999), "one more", null));
        Outcome replaced = interview.by(interview.ann, new EntryData.Noted(new UUID(5, 0), "instead", null));
        // Then
        assertEquals("/problems/room-limit", interview.refusal(chat));
        assertEquals("/problems/room-limit", interview.refusal(note));
        assertInstanceOf(Outcome.Applied.class, replaced);
    }

    @Test
    void anEntryOfAnotherSessionIsAMistake() {
        Room room = new Room(new SessionId(new UUID(0, 1)));
        Interview interview = Interview.opened();
        assertThrows(IllegalArgumentException.class, () -> room.apply(interview.log.getFirst()));
    }
}
