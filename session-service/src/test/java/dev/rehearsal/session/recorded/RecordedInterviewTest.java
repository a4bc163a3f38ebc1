package dev.rehearsal.session.recorded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rehearsal.contracts.CloudEvent;
import dev.rehearsal.contracts.SessionEvent;
import dev.rehearsal.session.room.EntryKind;
import dev.rehearsal.session.room.Outcome;
import dev.rehearsal.session.room.Phase;
import dev.rehearsal.session.room.Room;
import dev.rehearsal.session.room.archive.ArchiveInMemory;
import dev.rehearsal.session.room.archive.DerivedEvent;
import dev.rehearsal.session.room.log.LogRecord;
import java.io.IOException;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the recorded interview comes to. The recording is made anew with {@code -Drehearsal.update=true}. */
class RecordedInterviewTest {

    @BeforeAll
    static void recordAnewWhenAskedTo() {
        if (RecordedInterview.isToBeWritten()) {
            Recording recording = Recording.made();
            RecordedInterview.writeLog(recording.log());
            RecordedInterview.writeEvents(recording.events());
        }
    }

    @Test
    void theRecordingIsTheStoryAsItIsToldToday() {
        // When
        Recording recording = Recording.made();
        // Then
        assertEquals(RecordedInterview.log(), recording.log());
        assertEquals(RecordedInterview.events(), recording.events());
    }

    @Test
    void theRecordedLogGivesTheViewsThatWereKept() throws IOException {
        Room room = new Room(Cast.SESSION);
        for (LogRecord logged : RecordedInterview.log()) {
            // When
            Phase before = room.phase();
            room.apply(logged.entry());
            // Then
            if (before == Phase.LIVE && room.phase() == Phase.ENDED) {
                assertKept(room, "as-it-ended");
                assertNotEquals(
                        Seen.of(room).ada(), Seen.of(room).ben(), "before the scorecards, each has the own marks");
            }
        }
        assertKept(room, "at-last");
    }

    @Test
    void theRecordedLogGivesTheRecordedEvents() {
        // Given
        List<DerivedEvent> recorded = RecordedInterview.events().stream()
                .filter(event -> Recording.comesOfTheRoom((SessionEvent) event.data()))
                .map(event -> new DerivedEvent(event.id(), (SessionEvent) event.data(), event.time()))
                .toList();
        // When
        List<DerivedEvent> derived = ArchiveInMemory.of(RecordedInterview.log()).events();
        // Then
        assertEquals(recorded, derived);
    }

    @Test
    void everyIdIsThereOnce() {
        List<CloudEvent> events = RecordedInterview.events();
        assertEquals(
                events.size(), events.stream().map(CloudEvent::id).distinct().count());
    }

    @Test
    void thereIsHardlyAnythingThatDoesNotHappen() {
        // Given
        Set<EntryKind> kinds = EnumSet.noneOf(EntryKind.class);
        Set<String> refusals = new TreeSet<>();
        Set<Class<?>> outcomes = new HashSet<>();
        Set<Class<?>> events = new HashSet<>();
        Room room = new Room(Cast.SESSION);
        // When
        for (LogRecord logged : RecordedInterview.log()) {
            Outcome outcome = room.apply(logged.entry());
            outcomes.add(outcome.getClass());
            if (outcome instanceof Outcome.Refused refused) {
                refusals.add(refused.refusal().type());
            } else if (outcome instanceof Outcome.Applied) {
                kinds.add(logged.entry().kind());
            }
        }
        RecordedInterview.events().forEach(event -> events.add(event.data().getClass()));
        // Then
        assertEquals(EnumSet.complementOf(EnumSet.of(EntryKind.CANCELLED, EntryKind.VOIDED)), kinds);
        assertEquals(
                Set.of(Outcome.Applied.class, Outcome.Refused.class, Outcome.Duplicate.class, Outcome.Gap.class),
                outcomes);
        assertTrue(
                refusals.containsAll(Set.of(
                        "/problems/invalid-edit",
                        "/problems/invalid-entry",
                        "/problems/not-allowed",
                        "/problems/question-not-asked",
                        "/problems/scorecard-submitted",
                        "/problems/stale-edit",
                        "/problems/unknown-reference",
                        "/problems/wrong-phase")),
                refusals.toString());
        Set<Class<?>> missing = new HashSet<>(List.of(SessionEvent.class.getPermittedSubclasses()));
        missing.removeAll(events);
        assertEquals(
                Set.of(
                        SessionEvent.SessionCancelled.class,
                        SessionEvent.ScoreOverridden.class,
                        SessionEvent.ScorecardDue.class),
                missing);
    }

    private static void assertKept(Room room, String moment) throws IOException {
        Seen seen = Seen.of(room);
        RecordedInterview.assertKept("room/" + moment + "/ada.json", seen.ada());
        RecordedInterview.assertKept("room/" + moment + "/ben.json", seen.ben());
        RecordedInterview.assertKept("room/" + moment + "/caro.json", seen.caro());
    }
}
