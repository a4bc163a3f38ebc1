package dev.rehearsal.session.room;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rehearsal.contracts.Recommendation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ViewsTest {

    /** Everything of a question that is for interviewers only, as {@link Questions} words it. */
    private static final List<String> SECRETS = List.of(
            "Title of",
            "Reference answer",
            "Key point",
            "Criterion",
            "Anchor",
            "Hint",
            "Follow-up",
            "Sample",
            "Check",
            "Source of",
            "model-evaluation",
            "diagnosis",
            "trade-offs",
            "private note",
            "strong-yes");

    @Test
    void nothingMeantForThePanelEverReachesTheCandidate() {
        // Given
        Interview interview = new Interview();
        Room room = new Room(interview.session);
        // When
        List<String> received = new ArrayList<>();
        for (LogEntry entry : wholeSession().log) {
            if (room.apply(entry) instanceof Outcome.Applied applied) {
                CandidateProjection.of(room, applied.entry(), interview.candidate)
                        .ifPresent(view -> received.add(RoomJson.text(view)));
                received.add(RoomJson.text(CandidateView.of(room, interview.candidate, "Candidate")));
            }
        }
        // Then
        for (String json : received) {
            for (String secret : SECRETS) {
                assertFalse(json.contains(secret), secret + " in " + json);
            }
            // Drift was asked, the question beyond the kit was not: its prompt must not be there either.
            assertFalse(json.contains("Prompt of Beyond"), json);
        }
        assertTrue(received.stream().anyMatch(json -> json.contains("Prompt of Drift")));
        assertTrue(received.stream().anyMatch(json -> json.contains("starter.py")));
    }

    @Test
    void whoWaitsSeesNoQuestionNoFileAndNoMessage() {
        // Given
        Interview interview = Interview.asking();
        interview.by(interview.ann, new EntryData.Chatted("among us"));
        interview.by(interview.ann, new EntryData.Removed(interview.candidate));
        // When
        CandidateView view = CandidateView.of(interview.room, interview.candidate, "Candidate");
        // Then
        assertEquals(null, view.current());
        assertTrue(view.files().isEmpty());
        assertTrue(view.chat().isEmpty());
        assertEquals(Participant.Status.REMOVED, view.me().status());
    }

    @Test
    void whoWaitsIsNotSentWhatHappensInside() {
        // Given
        Interview interview = Interview.asking();
        interview.by(interview.ann, new EntryData.Removed(interview.candidate));
        // When
        Outcome chat = interview.by(interview.ann, new EntryData.Chatted("among us"));
        Outcome asked = interview.by(interview.ann, interview.asked(interview.drift));
        // Then
        for (Outcome outcome : List.of(chat, asked)) {
            RoomEntry entry = ((Outcome.Applied) outcome).entry();
            assertTrue(CandidateProjection.of(interview.room, entry, interview.candidate)
                    .isEmpty());
        }
    }

    @Test
    void privateEntriesAreTheAuthorsAloneUntilBothHaveSubmitted() {
        // Given
        Interview interview = Interview.asking();
        RoomEntry note =
                applied(interview.by(interview.ann, new EntryData.Noted(new UUID(5, 1), "private note", null)));
        RoomEntry rating = applied(interview.by(interview.ann, new EntryData.Rated(interview.leakage, "diagnosis", 4)));
        // When, Then
        for (RoomEntry entry : List.of(note, rating)) {
            assertTrue(seen(interview, entry, interview.ann, Set.of()));
            assertFalse(seen(interview, entry, interview.bob, Set.of()));
            assertFalse(seen(interview, entry, interview.bob, Set.of(interview.ann)));
            assertFalse(seen(interview, entry, interview.bob, Set.of(interview.bob)));
            assertTrue(seen(interview, entry, interview.bob, Set.of(interview.ann, interview.bob)));
            assertFalse(PanelProjection.of(interview.room, entry, PrivateSight.ofReviewer(Set.of(interview.bob)))
                    .isPresent());
            assertTrue(PanelProjection.of(interview.room, entry, PrivateSight.ofReviewer(Set.of(interview.ann)))
                    .isPresent());
        }
    }

    @Test
    void aPanelViewHoldsOthersMarksByTheSameRule() {
        // Given
        Interview interview = wholeSession();
        // When
        PanelView alone = PanelView.of(interview.room, PrivateSight.ofPanelMember(interview.bob, Set.of()));
        PanelView both = PanelView.of(
                interview.room, PrivateSight.ofPanelMember(interview.bob, Set.of(interview.ann, interview.bob)));
        // Then
        assertTrue(alone.ratings().stream().allMatch(rating -> rating.author().equals(interview.bob)));
        assertTrue(alone.notes().isEmpty() && alone.ticks().isEmpty());
        assertEquals(2, both.ratings().size());
        assertEquals(1, both.notes().size());
        assertEquals(1, both.ticks().size());
    }

    @Test
    void aSubmissionDoesNotTellWhatItRecommends() {
        // Given
        Interview interview = Interview.live();
        // When
        RoomEntry entry = applied(interview.append(interview.entry(
                interview.ann, UUID.randomUUID(), 1, new EntryData.Submitted(Recommendation.STRONG_YES, 1))));
        // Then
        String json = RoomJson.text(
                PanelProjection.of(interview.room, entry, PrivateSight.ofPanelMember(interview.bob, Set.of()))
                        .orElseThrow());
        assertFalse(json.contains("strong-yes"), json);
        assertTrue(json.contains("\"data\":{}"), json);
    }

    @Test
    void theEntryThatRevealsAQuestionBringsItsFileOnce() {
        // Given
        Interview interview = Interview.live();
        RoomEntry first = applied(interview.by(interview.ann, interview.asked(interview.drift)));
        interview.by(interview.ann, interview.asked(interview.leakage));
        // When
        RoomEntry again = applied(interview.by(interview.ann, interview.asked(interview.drift)));
        // Then
        assertTrue(candidateSees(interview, first).contains("\"file\":{\"name\":\"starter.py\""));
        assertTrue(candidateSees(interview, again).contains("\"file\":null"));
        assertTrue(candidateSees(interview, again).contains("\"number\":1"));
    }

    private static String candidateSees(Interview interview, RoomEntry entry) {
        return RoomJson.text(CandidateProjection.of(interview.room, entry, interview.candidate)
                .orElseThrow());
    }

    private static boolean seen(
            Interview interview, RoomEntry entry, ParticipantId viewer, Set<ParticipantId> submitted) {
        return PanelProjection.of(interview.room, entry, PrivateSight.ofPanelMember(viewer, submitted))
                .isPresent();
    }

    private static RoomEntry applied(Outcome outcome) {
        return ((Outcome.Applied) outcome).entry();
    }

    private static Interview wholeSession() {
        Interview interview = Interview.live();
        interview.by(interview.ann, new EntryData.Chatted("welcome"));
        interview.by(interview.ann, interview.asked(interview.leakage));
        interview.by(
                interview.candidate, new FileEntry.Edited("main.py", 0, List.of(Edits.changes("[[0,\"x = 1\"]]"))));
        interview.by(interview.ann, new EntryData.Noted(new UUID(5, 1), "private note", interview.leakage));
        interview.by(interview.ann, new EntryData.Rated(interview.leakage, "diagnosis", 4));
        interview.by(interview.bob, new EntryData.Rated(interview.leakage, "trade-offs", 2));
        interview.by(interview.ann, new EntryData.Ticked(interview.leakage, "split", true));
        interview.by(interview.ann, interview.asked(interview.drift));
        interview.by(interview.ann, new EntryData.Closed(interview.drift));
        interview.by(interview.ann, new EntryData.Ended());
        interview.append(interview.entry(
                interview.ann, UUID.randomUUID(), 1, new EntryData.Submitted(Recommendation.STRONG_YES, 1)));
        return interview;
    }
}
