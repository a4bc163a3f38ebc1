package dev.rehearsal.session.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rehearsal.contracts.Recommendation;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who may do what in a room. */
class RoomPeopleTest {

    @Test
    void aCandidateWaitsUntilAdmitted() {
        // Given
        Interview interview = Interview.opened();
        interview.by(interview.ann, new EntryData.Joined("Ann"));
        interview.by(interview.candidate, new EntryData.Joined("Candidate"));
        // When
        Outcome early = interview.by(interview.candidate, new EntryData.Chatted("hello?"));
        interview.by(interview.ann, new EntryData.Admitted(interview.candidate));
        Outcome later = interview.by(interview.candidate, new EntryData.Chatted("hello!"));
        // Then
        assertEquals("/problems/not-allowed", interview.refusal(early));
        assertInstanceOf(Outcome.Applied.class, later);
    }

    @Test
    void aRemovedCandidateStaysOutUntilAdmittedAgain() {
        // Given
        Interview interview = Interview.live();
        interview.by(interview.bob, new EntryData.Removed(interview.candidate));
        // When
        Outcome back = interview.append(
                interview.entry(interview.candidate, UUID.randomUUID(), 1, new EntryData.Joined("Candidate")));
        interview.by(interview.bob, new EntryData.Admitted(interview.candidate));
        Outcome admitted = interview.append(
                interview.entry(interview.candidate, UUID.randomUUID(), 1, new EntryData.Joined("Candidate")));
        // Then
        assertEquals("/problems/not-allowed", interview.refusal(back));
        assertInstanceOf(Outcome.Applied.class, admitted);
    }

    @Test
    void aCandidateDoesNothingThatIsThePanels() {
        // Given
        Interview interview = Interview.asking();
        List<EntryData> panels = List.of(
                new EntryData.Admitted(interview.candidate),
                new EntryData.Removed(interview.candidate),
                new EntryData.Started(),
                new EntryData.Ended(),
                interview.asked(interview.drift),
                new EntryData.Closed(interview.leakage),
                new EntryData.Noted(UUID.randomUUID(), "note", null),
                new EntryData.Rated(interview.leakage, "diagnosis", 4),
                new EntryData.Ticked(interview.leakage, "split", true),
                new EntryData.Hinted(interview.leakage, 0),
                new EntryData.Followed(interview.leakage, 0),
                new EntryData.Budgeted(interview.leakage, 5),
                new EntryData.Thinking(60),
                new EntryData.Submitted(Recommendation.YES, 1),
                new EntryData.Cancelled(),
                new EntryData.Opened("again", 1, List.of()));
        for (EntryData data : panels) {
            assertEquals(
                    "/problems/not-allowed",
                    interview.refusal(interview.by(interview.candidate, data)),
                    data.toString());
        }
    }

    @Test
    void theSystemRemovesAPanelMemberAndCancelsALobby() {
        // Given
        Interview interview = Interview.opened();
        interview.by(interview.ann, new EntryData.Joined("Ann"));
        // When
        Outcome byColleague = interview.by(interview.ann, new EntryData.Removed(interview.ann));
        Outcome removed = interview.append(interview.bySystem(new EntryData.Removed(interview.ann)));
        Outcome cancelled = interview.append(interview.bySystem(new EntryData.Cancelled()));
        // Then
        assertEquals("/problems/not-allowed", interview.refusal(byColleague));
        assertInstanceOf(Outcome.Applied.class, removed);
        assertTrue(assertInstanceOf(Outcome.Applied.class, cancelled).events().isEmpty());
        assertEquals(Phase.ENDED, interview.room.phase());
    }

    @Test
    void aCandidateWhoseWayInWasClosedBeforeComingDoesNotComeIn() throws RoomJson.Unreadable {
        // Given
        Interview interview = Interview.opened();
        interview.append(interview.bySystem(new EntryData.Removed(interview.candidate)));
        Room restored = new Room(RoomJson.snapshot(RoomJson.snapshot(interview.room.snapshot())));
        // When
        Outcome joined = interview.by(interview.candidate, new EntryData.Joined("Candidate"));
        // Then
        assertEquals("/problems/not-allowed", interview.refusal(joined));
        assertTrue(restored.keepsOut(interview.candidate));
    }

    @Test
    void aPanelMemberWhoWasTakenOffBeforeComingMayComeWhenPutBack() {
        // Given
        Interview interview = Interview.opened();
        interview.append(interview.bySystem(new EntryData.Removed(interview.ann)));
        // When
        Outcome joined = interview.by(interview.ann, new EntryData.Joined("Ann"));
        // Then
        assertInstanceOf(Outcome.Applied.class, joined);
    }
}
