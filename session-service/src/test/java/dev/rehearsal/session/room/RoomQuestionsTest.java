package dev.rehearsal.session.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rehearsal.contracts.Recommendation;
import dev.rehearsal.contracts.SessionEvent;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Questions are asked and closed, answers rated. */
class RoomQuestionsTest {

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
        Outcome edit = interview.by(interview.candidate, Edits.edit(0, "[[0,\"late\"]]"));
        // Then
        assertEquals(
                List.of(SessionEvent.AnswerSubmitted.class, SessionEvent.SessionEnded.class),
                assertInstanceOf(Outcome.Applied.class, ended).events().stream()
                        .map(Object::getClass)
                        .toList());
        assertEquals("/problems/wrong-phase", interview.refusal(chat));
        assertEquals("/problems/wrong-phase", interview.refusal(edit));
    }
}
