package dev.rehearsal.session.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Hints, follow-ups, minutes, time to think, runs, and the moment of marks. */
class RoomGuidanceTest {

    static FileEntry.Ran ran(int number) {
        return new FileEntry.Ran(
                new UUID(8, number),
                "main.py",
                "python",
                RunEnd.OK,
                12,
                "output " + number,
                false,
                List.of(new CheckResult("empty input", false, "expected the answer 42")));
    }

    @Test
    void aHintAndAFollowUpAreRememberedOnceInTheOrderTheyWereGiven() {
        // Given
        Interview interview = Interview.asking();
        // When
        interview.by(interview.ann, new EntryData.Followed(interview.leakage, 0));
        interview.by(interview.ann, new EntryData.Hinted(interview.leakage, 0));
        interview.by(interview.bob, new EntryData.Hinted(interview.leakage, 0));
        // Then
        PanelView.PanelItem item = item(interview);
        assertEquals(List.of(0), item.hintsGiven());
        assertEquals(List.of(0), item.followUpsAsked());
    }

    @Test
    void aHintIsRefusedWhenTheQuestionWasNotAskedOrHasNoneOfThatNumber() {
        // Given
        Interview interview = Interview.asking();
        // When
        Outcome notAsked = interview.by(interview.ann, new EntryData.Hinted(interview.drift, 0));
        Outcome none = interview.by(interview.ann, new EntryData.Hinted(interview.leakage, 1));
        Outcome negative = interview.by(interview.ann, new EntryData.Followed(interview.leakage, -1));
        // Then
        assertEquals("/problems/question-not-asked", interview.refusal(notAsked));
        assertEquals("/problems/unknown-reference", interview.refusal(none));
        assertEquals("/problems/unknown-reference", interview.refusal(negative));
    }

    @Test
    void theMinutesOfAQuestionChangeBeforeAndAfterItIsAsked() {
        // Given
        Interview interview = Interview.asking();
        // When
        interview.by(interview.ann, new EntryData.Budgeted(interview.leakage, 17));
        interview.by(interview.bob, new EntryData.Budgeted(interview.drift, 3));
        Outcome unknown = interview.by(interview.bob, new EntryData.Budgeted(interview.beyond, 3));
        // Then
        PanelView view = PanelView.of(interview.room, PrivateSight.ofPanelMember(interview.ann, Set.of()));
        assertEquals(
                List.of(17, 3),
                view.items().stream().map(PanelView.PanelItem::minutes).toList());
        assertEquals("/problems/unknown-reference", interview.refusal(unknown));
    }

    @Test
    void timeToThinkIsSeenByTheCandidateAndEndsByItsOwnEntryAndWithTheQuestion() {
        // Given
        Interview interview = Interview.asking();
        // When
        interview.by(interview.ann, new EntryData.Thinking(60));
        Instant until = candidate(interview).thinkingUntil();
        interview.by(interview.ann, new EntryData.Thinking(0));
        Instant ended = candidate(interview).thinkingUntil();
        interview.by(interview.bob, new EntryData.Thinking(60));
        interview.by(interview.ann, interview.asked(interview.drift));
        // Then
        assertEquals(Interview.START.plusSeconds(interview.log.size() - 4).plusSeconds(60), until);
        assertNull(ended);
        assertNull(candidate(interview).thinkingUntil());
    }

    @Test
    void onlyTheLastRunsAreRememberedAndTheCandidateIsNotToldWhatAChecksSays() {
        // Given
        Interview interview = Interview.asking();
        // When
        for (int i = 0; i < Limits.RUNS + 5; i++) {
            interview.by(interview.candidate, ran(i));
        }
        // Then
        List<CandidateView.Run> runs = candidate(interview).runs();
        assertEquals(Limits.RUNS, runs.size());
        assertEquals("output " + (Limits.RUNS + 4), runs.getLast().output());
        assertEquals(List.of(new CandidateView.Run.Check(false)), runs.getLast().checks());
        assertFalse(RoomJson.text(candidate(interview)).contains("the answer 42"));
        assertFalse(RoomJson.text(candidate(interview)).contains("empty input"));
        PanelView panel = PanelView.of(interview.room, PrivateSight.ofPanelMember(interview.ann, Set.of()));
        assertEquals(
                "expected the answer 42",
                panel.runs().getLast().checks().getFirst().message());
    }

    @Test
    void anOutputThatIsTooLongIsNoEntry() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new FileEntry.Ran(
                        new UUID(8, 1),
                        "main.py",
                        "python",
                        RunEnd.OK,
                        1,
                        "x".repeat(Limits.RUN_UNITS + 1),
                        false,
                        List.of()));
    }

    @Test
    void aNoteKeepsTheMomentItWasTakenWhenItIsRewritten() {
        // Given
        Interview interview = Interview.asking();
        Instant pressed = Interview.START.plusSeconds(2);
        UUID note = new UUID(5, 1);
        // When
        interview.by(interview.ann, new EntryData.Noted(note, "first", interview.leakage, pressed));
        Outcome rewritten = interview.by(interview.ann, new EntryData.Noted(note, "second", interview.leakage, null));
        // Then
        PrivateSight sight = PrivateSight.ofPanelMember(interview.ann, Set.of());
        PanelView.PanelNote seen = PanelView.of(interview.room, sight).notes().getFirst();
        assertEquals(pressed, seen.moment());
        assertTrue(seen.time().isAfter(pressed));
        RoomEntry entry = assertInstanceOf(Outcome.Applied.class, rewritten).entry();
        assertEquals(
                pressed,
                assertInstanceOf(
                                PanelProjection.NotedEntry.class,
                                PanelProjection.of(interview.room, entry, sight)
                                        .orElseThrow()
                                        .data())
                        .moment());
    }

    @Test
    void aMomentThatCannotBeIsTheTimeOfTheEntry() {
        // Given
        Interview interview = Interview.asking();
        Instant later = Interview.START.plusSeconds(86_400);
        Instant longAgo = Interview.START.minusSeconds(90_000);
        // When
        interview.by(interview.ann, new EntryData.Rated(interview.leakage, "diagnosis", 3, later));
        interview.by(interview.bob, new EntryData.Rated(interview.leakage, "diagnosis", 3, longAgo));
        // Then
        assertTrue(interview.room.marks.ratings().stream()
                .allMatch(rating -> rating.given().equals(rating.time())));
    }

    private static PanelView.PanelItem item(Interview interview) {
        return PanelView.of(interview.room, PrivateSight.ofPanelMember(interview.ann, Set.of()))
                .items()
                .getFirst();
    }

    private static CandidateView candidate(Interview interview) {
        return CandidateView.of(interview.room, interview.candidate, "Candidate");
    }
}
