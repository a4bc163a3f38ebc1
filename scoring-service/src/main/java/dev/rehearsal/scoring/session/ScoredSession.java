package dev.rehearsal.scoring.session;

import dev.rehearsal.contracts.CloudEvent;
import dev.rehearsal.contracts.MemberId;
import dev.rehearsal.contracts.ScoreEvent.SessionScored;
import dev.rehearsal.contracts.SessionEvent;
import dev.rehearsal.contracts.SessionId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * A session's score as of so many events. The count, not the order, of the events gives the revision, so a rebuild ends at the same one.
 *
 * @param revision how many different events were applied
 * @param since time of the earliest of them
 * @param at time of the latest of them
 */
public record ScoredSession(SessionScore score, long revision, Instant since, Instant at) {

    /** Before any event. */
    public static ScoredSession unknown(SessionId session) {
        return new ScoredSession(SessionScore.unknown(session), 0, Instant.MAX, Instant.MIN);
    }

    /** The same with the score that was kept apart from it. */
    public ScoredSession with(SessionScore kept) {
        return new ScoredSession(kept, revision, since, at);
    }

    /**
     * After further events of this session, none of which was applied before.
     *
     * @throws IllegalArgumentException as {@link SessionScore#apply}
     */
    public ScoredSession apply(List<CloudEvent> events) {
        List<SessionEvent> data = new ArrayList<>(events.size());
        Instant first = since;
        Instant last = at;
        for (CloudEvent event : events) {
            data.add((SessionEvent) event.data());
            // The database keeps microseconds; more would be lost at the next load.
            Instant time = event.time().truncatedTo(ChronoUnit.MICROS);
            first = time.isBefore(first) ? time : first;
            last = time.isAfter(last) ? time : last;
        }
        return new ScoredSession(score.applyAll(data), revision + events.size(), first, last);
    }

    /**
     * What is left when everything is taken away that others rated, submitted or amended: its revision and its time tell nothing of
     * them either. The revision is then the latest position in the session's log that any of the rest comes from.
     */
    public ScoredSession asSeenBy(MemberId interviewer) {
        SessionScore own = score.asSeenBy(interviewer);
        return new ScoredSession(own, own.position(), since, own.at().orElse(since));
    }

    /** What is published about it. */
    public SessionScored scored() {
        Composite composite = Composite.of(score);
        return new SessionScored(
                score.session(),
                revision,
                composite.composite(),
                composite.competencies(),
                composite.questions(),
                score.panel(),
                score.submitted(),
                Composite.byInterviewer(score),
                score.provisional(),
                at);
    }
}
