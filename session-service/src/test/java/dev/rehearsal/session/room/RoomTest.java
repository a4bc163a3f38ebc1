package dev.rehearsal.session.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rehearsal.contracts.Recommendation;
import dev.rehearsal.contracts.SessionEvent;
import dev.rehearsal.contracts.SessionId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RoomTest {

    private static final ObjectMapper JSON = new ObjectMapper();

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
    void askingClosesTheOpenQuestionAndCountsItsTime() {
        // Given
        Interview interview = Interview.asking();
        interview.by(interview.ann, new EntryData.Chatted("a second passes"));
        // When
        Outcome outcome = interview.by(interview.ann, interview.asked(interview.drift));
        // Then
        List<SessionEvent> events =
                assertInstanceOf(Outcome.Applied.class, outcome).events();
        assertEquals(
                2,
                assertInstanceOf(SessionEvent.AnswerSubmitted.class, events.get(0))
                        .seconds());
        SessionEvent.QuestionAsked asked = assertInstanceOf(SessionEvent.QuestionAsked.class, events.get(1));
        assertEquals(interview.drift, asked.question());
        assertEquals(5, asked.weight());
        assertTrue(asked.inKit());
        assertEquals(2, events.size());
    }

    @Test
    void goingBackToAQuestionOpensItAgainWithoutAskingTwice() {
        // Given
        Interview interview = Interview.asking();
        interview.by(interview.ann, interview.asked(interview.drift));
        // When
        Outcome back = interview.by(interview.ann, interview.asked(interview.leakage));
        Outcome closed = interview.by(interview.ann, new EntryData.Closed(interview.leakage));
        // Then
        assertEquals(1, assertInstanceOf(Outcome.Applied.class, back).events().size());
        SessionEvent answer =
                assertInstanceOf(Outcome.Applied.class, closed).events().getFirst();
        assertEquals(
                2, assertInstanceOf(SessionEvent.AnswerSubmitted.class, answer).seconds());
        assertEquals(
                Optional.of(1),
                interview.room.items().stream()
                        .filter(item -> item.question().equals(interview.leakage))
                        .map(Item::number)
                        .findFirst());
    }

    @Test
    void aQuestionBeyondTheKitIsRecordedAsSuch() {
        // Given
        Interview interview = Interview.live();
        // When
        Outcome outcome = interview.by(interview.ann, interview.askedBeyondKit());
        Outcome unknown = interview.by(
                interview.ann,
                new EntryData.Asked(new dev.rehearsal.contracts.QuestionId(new UUID(8, 8)), null, null, null, null));
        // Then
        SessionEvent event =
                assertInstanceOf(Outcome.Applied.class, outcome).events().getFirst();
        assertEquals(
                false, assertInstanceOf(SessionEvent.QuestionAsked.class, event).inKit());
        assertEquals("/problems/unknown-reference", interview.refusal(unknown));
    }

    @Test
    void aStarterBecomesAFileUnderANameOfItsOwn() {
        // Given
        Interview interview = Interview.live();
        interview.room.desk.add(
                new dev.rehearsal.contracts.QuestionContent.Program("python", "starter.py", "taken", List.of()));
        // When
        interview.by(interview.ann, interview.asked(interview.drift));
        // Then
        assertEquals(
                List.of("main.py", "starter.py", "starter-2.py"),
                interview.room.files().stream().map(SharedFile::name).toList());
        SharedFile file = interview.room.desk.find("starter-2.py").orElseThrow();
        assertEquals("def f():\n    pass  # 🚀\n", file.text());
    }

    @Test
    void anEditIsTakenOnTheLatestVersionOnly() {
        // Given
        Interview interview = Interview.live();
        interview.by(interview.candidate, edit(0, "[[0,\"one\"]]", "[3,[0,\" two\"]]"));
        // When
        Outcome stale = interview.by(interview.ann, edit(1, "[3,[0,\"!\"]]"));
        Outcome fresh = interview.by(interview.ann, edit(2, "[7,[0,\"!\"]]"));
        Outcome wrong = interview.by(interview.ann, edit(3, "[7]"));
        // Then
        assertEquals("/problems/stale-edit", interview.refusal(stale));
        assertInstanceOf(Outcome.Applied.class, fresh);
        assertEquals("/problems/invalid-edit", interview.refusal(wrong));
        assertEquals(
                new SharedFile("main.py", "python", 3, "one two!"),
                interview.room.desk.find("main.py").orElseThrow());
    }

    @Test
    void aFileDoesNotGrowWithoutEnd() {
        // Given
        Interview interview = Interview.live();
        String large = "x".repeat(Limits.FILE_UNITS);
        interview.by(interview.candidate, edit(0, "[[0,\"" + large + "\"]]"));
        // When
        Outcome outcome = interview.by(interview.candidate, edit(1, "[" + Limits.FILE_UNITS + ",[0,\"x\"]]"));
        // Then
        assertEquals("/problems/room-limit", interview.refusal(outcome));
    }

    @Test
    void aRatingIsRefusedWhenTheQuestionWasNotAskedOrHasNoSuchCriterion() {
        // Given
        Interview interview = Interview.asking();
        // When
        Outcome notAsked = interview.by(interview.ann, new EntryData.Rated(interview.drift, "diagnosis", 3));
        Outcome noCriterion = interview.by(interview.ann, new EntryData.Rated(interview.leakage, "charm", 3));
        Outcome good = interview.by(interview.ann, new EntryData.Rated(interview.leakage, "diagnosis", null));
        // Then
        assertEquals("/problems/question-not-asked", interview.refusal(notAsked));
        assertEquals("/problems/unknown-reference", interview.refusal(noCriterion));
        SessionEvent event =
                assertInstanceOf(Outcome.Applied.class, good).events().getFirst();
        assertEquals(
                null, assertInstanceOf(SessionEvent.RatingRecorded.class, event).level());
    }

    @Test
    void ratingsGoOnAfterTheEndUntilTheScorecardIsSubmitted() {
        // Given
        Interview interview = Interview.asking();
        interview.by(interview.ann, new EntryData.Ended());
        // When
        Outcome afterEnd = interview.by(interview.ann, new EntryData.Rated(interview.leakage, "diagnosis", 3));
        interview.append(
                interview.entry(interview.ann, UUID.randomUUID(), 1, new EntryData.Submitted(Recommendation.YES, 2)));
        Outcome afterSubmission = interview.by(interview.ann, new EntryData.Rated(interview.leakage, "diagnosis", 4));
        Outcome twice = interview.append(
                interview.entry(interview.ann, UUID.randomUUID(), 1, new EntryData.Submitted(Recommendation.NO, 3)));
        Outcome others = interview.by(interview.bob, new EntryData.Rated(interview.leakage, "diagnosis", 2));
        // Then
        assertInstanceOf(Outcome.Applied.class, afterEnd);
        assertEquals("/problems/scorecard-submitted", interview.refusal(afterSubmission));
        assertEquals("/problems/scorecard-submitted", interview.refusal(twice));
        assertInstanceOf(Outcome.Applied.class, others);
    }

    @Test
    void endingClosesTheOpenQuestionAndTheRoom() {
        // Given
        Interview interview = Interview.asking();
        // When
        Outcome ended = interview.by(interview.bob, new EntryData.Ended());
        Outcome chat = interview.by(interview.candidate, new EntryData.Chatted("bye"));
        Outcome edit = interview.by(interview.candidate, edit(0, "[[0,\"late\"]]"));
        // Then
        assertEquals(
                List.of(SessionEvent.AnswerSubmitted.class, SessionEvent.SessionEnded.class),
                assertInstanceOf(Outcome.Applied.class, ended).events().stream()
                        .map(Object::getClass)
                        .toList());
        assertEquals("/problems/wrong-phase", interview.refusal(chat));
        assertEquals("/problems/wrong-phase", interview.refusal(edit));
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

    private static EntryData edit(int base, String... updates) {
        return new EntryData.Edited(
                "main.py",
                base,
                List.of(updates).stream().map(RoomTest::changes).toList());
    }

    static ChangeSet changes(String json) {
        try {
            return ChangeSet.of(JSON.readTree(json));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
