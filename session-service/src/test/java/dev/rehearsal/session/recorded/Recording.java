package dev.rehearsal.session.recorded;

import dev.rehearsal.contracts.CloudEvent;
import dev.rehearsal.contracts.EventTypes;
import dev.rehearsal.contracts.QuestionId;
import dev.rehearsal.contracts.Recommendation;
import dev.rehearsal.contracts.SessionEvent;
import dev.rehearsal.platform.Ids;
import dev.rehearsal.session.room.ParticipantId;
import dev.rehearsal.session.room.Room;
import dev.rehearsal.session.room.archive.ArchiveInMemory;
import dev.rehearsal.session.room.archive.DerivedEvent;
import dev.rehearsal.session.room.log.LogRecord;
import dev.rehearsal.session.schedule.Candidate;
import dev.rehearsal.session.schedule.InterviewSession;
import dev.rehearsal.session.schedule.SessionStatus;
import dev.rehearsal.session.scorecard.RoomRatings;
import dev.rehearsal.session.scorecard.Scorecard;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records the interview: the {@link Story} as the log takes it, and the events that schedule, archivist and scorecards make of it, by
 * their own code.
 */
final class Recording {

    private static final Instant STARTS = Instant.parse("2026-11-23T09:00:00Z");

    private final LogWriter told = Story.told();
    private final List<CloudEvent> events = new ArrayList<>();

    private Recording() {}

    /** A recording of now. */
    static Recording made() {
        Recording recording = new Recording();
        recording.scheduled();
        ArchiveInMemory.of(recording.log()).events().forEach(recording::add);
        recording.amended();
        return recording;
    }

    List<LogRecord> log() {
        return told.records();
    }

    List<CloudEvent> events() {
        return List.copyOf(events);
    }

    private void add(DerivedEvent derived) {
        SessionEvent event = derived.event();
        events.add(new CloudEvent(
                derived.id(),
                EventTypes.of(event).name(),
                "/session-service",
                derived.time(),
                Cast.ORGANISATION,
                event.key(),
                event));
    }

    /** The id of such an event is random in the service; here it follows from its place, so that a recording can be compared. */
    private void add(SessionEvent event, Instant time) {
        add(new DerivedEvent(Ids.derived("recording", events.size()), event, time));
    }

    /** Planned with Ada alone and for an hour later; both are changed, one after the other. */
    private void scheduled() {
        Instant planning = STARTS.minus(Duration.ofDays(6));
        InterviewSession first = new InterviewSession(
                Cast.SESSION,
                1,
                "Senior ML engineer",
                SessionStatus.SCHEDULED,
                Cast.KIT,
                "Kit of the recording",
                RecordedQuestions.planned(),
                new Candidate(Cast.candidate(), Cast.name(Cast.CARO), null),
                Cast.candidate(),
                List.of(Cast.member(Cast.ADA)),
                STARTS.plus(Duration.ofHours(1)),
                "Europe/Amsterdam",
                60,
                Cast.member(Cast.ADA),
                planning,
                null,
                null,
                null,
                null);
        add(first.scheduled(), planning);
        Instant later = planning.plus(Duration.ofHours(3));
        InterviewSession second = first.with(
                new InterviewSession.Change(
                        null, null, null, null, List.of(Cast.member(Cast.ADA), Cast.member(Cast.BEN))),
                later);
        add(second.rescheduled(), later);
        Instant last = later.plus(Duration.ofHours(2));
        add(
                second.with(new InterviewSession.Change(null, STARTS, null, null, null), last)
                        .rescheduled(),
                last);
    }

    /** Ada has second thoughts twice about the same criterion; Ben has other ones, and changes the recommendation. */
    private void amended() {
        amend(
                Cast.ADA,
                4,
                20,
                Recommendation.YES,
                changed(Cast.LEAKAGE, "diagnosis", 2),
                changed(Cast.BATCHES, "tests", null));
        amend(Cast.BEN, 3, 30, Recommendation.NO, changed(Cast.BATCHES, "tests", 3));
        amend(Cast.ADA, 5, 40, Recommendation.YES, changed(Cast.LEAKAGE, "diagnosis", 3));
    }

    private record Changed(
            QuestionId question, String criterion, @Nullable Integer level) {}

    private static Changed changed(QuestionId question, String criterion, @Nullable Integer level) {
        return new Changed(question, criterion, level);
    }

    private void amend(
            ParticipantId author, int revision, int minutesLater, Recommendation recommendation, Changed... changes) {
        Room room = told.room();
        Instant at = told.now().plus(Duration.ofMinutes(minutesLater));
        List<Scorecard.ChangedRating> ratings = new ArrayList<>();
        for (Changed change : changes) {
            int version = RoomRatings.of(room, Cast.member(author))
                    .versionAsked(change.question(), change.criterion())
                    .orElseThrow();
            ratings.add(new Scorecard.ChangedRating(change.question(), version, change.criterion(), change.level()));
        }
        Scorecard.Amendment amendment =
                new Scorecard.Amendment(revision, at, "On second thoughts", recommendation, ratings);
        add(amendment.event(Cast.SESSION, Cast.member(author)), at);
    }

    /** Whether such an event comes out of the room; the others come from the schedule and from amendments. */
    static boolean comesOfTheRoom(SessionEvent event) {
        return switch (event) {
            case SessionEvent.SessionScheduled e -> false;
            case SessionEvent.SessionRescheduled e -> false;
            case SessionEvent.SessionCancelled e -> false;
            case SessionEvent.ScorecardAmended e -> false;
            case SessionEvent.ScoreOverridden e -> false;
            case SessionEvent.ScorecardDue e -> false;
            case SessionEvent.SessionStarted e -> true;
            case SessionEvent.SessionEnded e -> true;
            case SessionEvent.ParticipantJoined e -> true;
            case SessionEvent.QuestionAsked e -> true;
            case SessionEvent.AnswerSubmitted e -> true;
            case SessionEvent.RatingRecorded e -> true;
            case SessionEvent.ScorecardSubmitted e -> true;
        };
    }
}
