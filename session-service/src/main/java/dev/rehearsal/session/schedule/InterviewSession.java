package dev.rehearsal.session.schedule;

import dev.rehearsal.contracts.CandidateId;
import dev.rehearsal.contracts.KitId;
import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.contracts.QuestionEvent.KitItem;
import dev.rehearsal.contracts.SessionEvent;
import dev.rehearsal.contracts.SessionId;
import dev.rehearsal.platform.problem.Problem;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An interview in the schedule. Immutable; {@code revision} counts on with every change by a member.
 *
 * @param guest the id by which the candidate enters this session's room: another one after its link was withdrawn
 * @param items the kit's questions, copied when the session was scheduled
 * @param zone IANA time zone it was planned in
 * @param minutes planned length, 5 to 240
 */
public record InterviewSession(
        SessionId id,
        int revision,
        String title,
        SessionStatus status,
        KitId kit,
        String kitName,
        List<PlannedItem> items,
        Candidate candidate,
        CandidateId guest,
        List<MemberId> panel,
        Instant startsAt,
        String zone,
        int minutes,
        MemberId createdBy,
        Instant updatedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String cancelReason,
        @Nullable Instant feedbackReleasedAt) {

    public InterviewSession {
        items = List.copyOf(items);
        panel = List.copyOf(panel);
    }

    /** When it is planned to be over. */
    public Instant endsAt() {
        return startsAt.plusSeconds(60L * minutes);
    }

    /** What is told of it when it was scheduled. */
    public SessionEvent scheduled() {
        return new SessionEvent.SessionScheduled(
                id,
                candidate.id(),
                panel,
                kit,
                items.stream()
                        .map(item -> new KitItem(item.question(), item.version(), item.minutes(), item.weight()))
                        .toList(),
                startsAt,
                minutes,
                zone,
                revision);
    }

    /** What is told of it when time or panel changed. */
    public SessionEvent rescheduled() {
        return new SessionEvent.SessionRescheduled(id, panel, startsAt, minutes, zone, revision);
    }

    /** What a member asks to change; null leaves a thing as it is. */
    public record Change(
            @Nullable String title,
            @Nullable Instant startsAt,
            @Nullable String zone,
            @Nullable Integer minutes,
            @Nullable List<MemberId> panel) {

        boolean touchesPlan() {
            return title != null || startsAt != null || zone != null || minutes != null;
        }
    }

    /**
     * The session with a change made: time and title while it is scheduled, the panel until it has ended. After that somebody may be
     * taken off the panel, but for the last, and nobody added.
     *
     * @throws Problem 409 in any other state
     */
    public InterviewSession with(Change change, Instant now) {
        boolean possible = switch (status) {
            case SCHEDULED -> true;
            case LIVE -> !change.touchesPlan();
            case ENDED -> !change.touchesPlan() && newcomers(change).isEmpty();
            case CANCELLED -> false;
        };
        if (!possible) {
            throw notScheduled();
        }
        return new InterviewSession(
                id,
                revision + 1,
                change.title() == null ? title : change.title(),
                status,
                kit,
                kitName,
                items,
                candidate,
                guest,
                change.panel() == null ? panel : change.panel(),
                change.startsAt() == null ? startsAt : change.startsAt(),
                change.zone() == null ? zone : change.zone(),
                change.minutes() == null ? minutes : change.minutes(),
                createdBy,
                now,
                startedAt,
                endedAt,
                cancelReason,
                feedbackReleasedAt);
    }

    /** Whom a change puts on the panel. */
    public List<MemberId> newcomers(Change change) {
        return change.panel() == null
                ? List.of()
                : change.panel().stream()
                        .filter(member -> !panel.contains(member))
                        .toList();
    }

    /**
     * The session called off.
     *
     * @throws Problem 409 once it has started, or if it was cancelled before
     */
    public InterviewSession cancelled(@Nullable String reason, Instant now) {
        if (status != SessionStatus.SCHEDULED) {
            throw notScheduled();
        }
        return new InterviewSession(
                id,
                revision + 1,
                title,
                SessionStatus.CANCELLED,
                kit,
                kitName,
                items,
                candidate,
                guest,
                panel,
                startsAt,
                zone,
                minutes,
                createdBy,
                now,
                startedAt,
                endedAt,
                reason,
                feedbackReleasedAt);
    }

    /** The same with nothing to write to the candidate by. */
    InterviewSession withoutAddress() {
        return new InterviewSession(
                id,
                revision,
                title,
                status,
                kit,
                kitName,
                items,
                new Candidate(candidate.id(), candidate.name(), null),
                guest,
                panel,
                startsAt,
                zone,
                minutes,
                createdBy,
                updatedAt,
                startedAt,
                endedAt,
                cancelReason,
                feedbackReleasedAt);
    }

    /**
     * Checks that the caller saw the latest state.
     *
     * @throws Problem 409 otherwise
     */
    public void requireRevision(int seen) {
        if (seen != revision) {
            throw Problem.stale(revision);
        }
    }

    private Problem notScheduled() {
        return Problem.conflict(
                "session-not-scheduled",
                "The session is " + status.wireName() + "; this is possible only before it starts.");
    }
}
