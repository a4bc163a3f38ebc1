package dev.rehearsal.session.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rehearsal.session.TestJson;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RoomBoardTest {

    private static final BoardEntry.Drawn FIRST = Drawings.drawn(Drawings.rectangle("a", 1, 1));

    @Test
    void everybodyInsideDrawsUntilTheEnd() {
        // Given
        Interview interview = Interview.opened();
        // When
        Outcome notJoined = interview.by(interview.bob, FIRST);
        interview.by(interview.ann, new EntryData.Joined("Ann"));
        interview.by(interview.candidate, new EntryData.Joined("Candidate"));
        Outcome waiting = interview.by(interview.candidate, FIRST);
        Outcome inTheLobby = interview.by(interview.ann, FIRST);
        interview.by(interview.ann, new EntryData.Admitted(interview.candidate));
        Outcome admitted = interview.by(interview.candidate, FIRST);
        interview.by(interview.ann, new EntryData.Removed(interview.candidate));
        Outcome removed = interview.by(interview.candidate, FIRST);
        interview.by(interview.ann, new EntryData.Started());
        interview.by(interview.ann, new EntryData.Ended());
        Outcome late = interview.by(interview.ann, FIRST);
        // Then
        assertEquals("/problems/not-joined", interview.refusal(notJoined));
        assertEquals("/problems/not-allowed", interview.refusal(waiting));
        assertInstanceOf(Outcome.Applied.class, inTheLobby);
        assertInstanceOf(Outcome.Applied.class, admitted);
        assertEquals("/problems/not-allowed", interview.refusal(removed));
        assertEquals("/problems/wrong-phase", interview.refusal(late));
    }

    @Test
    void whatComesTooLateTakesEffectAndChangesNothing() {
        // Given
        Interview interview = Interview.live();
        interview.by(interview.ann, Drawings.drawn(Drawings.rectangle("a", 2, 1)));
        long before = interview.room.position();
        // When
        Outcome.Applied late = (Outcome.Applied) interview.by(interview.candidate, FIRST);
        // Then
        assertEquals(before + 1, late.entry().position());
        assertEquals(List.of(), late.events());
        assertEquals(
                List.of(Drawings.element(Drawings.rectangle("a", 2, 1))),
                panel(interview).board());
    }

    @Test
    void aFullBoardIsSaidToBeFull() {
        // Given
        Interview interview = Interview.live();
        for (int i = 0; i < 32; i++) {
            interview.by(interview.ann, Drawings.drawn(Drawings.text("t" + i, 1, Limits.ELEMENT_UNITS)));
        }
        // When
        Outcome outcome = interview.by(interview.candidate, FIRST);
        // Then
        assertEquals("/problems/board-full", interview.refusal(outcome));
    }

    @Test
    void bothSidesSeeTheBoardInOrderOfIdsWithWhatWasErased() {
        // Given
        Interview interview = Interview.live();
        // When
        interview.by(
                interview.candidate,
                Drawings.drawn(
                        Drawings.rectangle("b", 1, 1), Drawings.rectangle("a", 1, 1), Drawings.rectangle("B", 1, 1)));
        interview.by(interview.ann, Drawings.drawn(Drawings.erased("b", 2, 1)));
        // Then
        List<BoardElement> expected = Drawings.drawn(
                        Drawings.rectangle("B", 1, 1), Drawings.rectangle("a", 1, 1), Drawings.erased("b", 2, 1))
                .elements();
        assertEquals(expected, panel(interview).board());
        assertEquals(expected, candidate(interview).board());
        assertTrue(RoomJson.text(candidate(interview)).contains("\"board\":[{\"id\":\"B\","));
    }

    @Test
    void whoWaitsSeesNothingOfTheBoard() {
        // Given
        Interview interview = Interview.live();
        interview.by(interview.ann, FIRST);
        interview.by(interview.ann, new EntryData.Removed(interview.candidate));
        // When
        RoomEntry drawn = ((Outcome.Applied) interview.by(interview.bob, FIRST)).entry();
        // Then
        assertEquals(List.of(), candidate(interview).board());
        assertTrue(CandidateProjection.of(interview.room, drawn, interview.candidate)
                .isEmpty());
        // When
        interview.by(interview.ann, new EntryData.Admitted(interview.candidate));
        // Then
        assertEquals(FIRST.elements(), candidate(interview).board());
        String seen = RoomJson.text(CandidateProjection.of(interview.room, drawn, interview.candidate)
                .orElseThrow());
        assertTrue(seen.contains("\"data\":{\"elements\":[{\"id\":\"a\""), seen);
        assertEquals(
                seen,
                RoomJson.text(PanelProjection.of(interview.room, drawn, sight(interview))
                        .orElseThrow()));
    }

    @Test
    void aSnapshotFromBeforeThereWereBoardsHasAnEmptyOne() throws RoomJson.Unreadable {
        // Given
        Interview interview = Interview.live();
        ObjectNode old = (ObjectNode) TestJson.tree(RoomJson.snapshot(interview.room.snapshot()));
        old.remove("board");
        // When
        Room room = new Room(RoomJson.snapshot(old.toString()));
        // Then
        assertEquals(List.of(), PanelView.of(room, sight(interview)).board());
        assertEquals(RoomJson.snapshot(interview.room.snapshot()), RoomJson.snapshot(room.snapshot()));
    }

    private static PanelView panel(Interview interview) {
        return PanelView.of(interview.room, sight(interview));
    }

    private static PrivateSight sight(Interview interview) {
        return PrivateSight.ofPanelMember(interview.ann, Set.of());
    }

    private static CandidateView candidate(Interview interview) {
        return CandidateView.of(interview.room, interview.candidate, "Candidate");
    }
}
