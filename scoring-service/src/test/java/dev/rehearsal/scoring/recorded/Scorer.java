package dev.rehearsal.scoring.recorded;

import dev.rehearsal.contracts.CloudEvent;
import dev.rehearsal.contracts.EventJson;
import dev.rehearsal.contracts.SessionEvent;
import dev.rehearsal.scoring.session.ScoredSession;
import dev.rehearsal.scoring.session.SessionScore;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The consumer of session events without a broker and a database: a poll changes inbox and state, or neither. */
final class Scorer {

    private final Set<UUID> inbox = new HashSet<>();
    private ScoredSession state = ScoredSession.unknown(RecordedEvents.SESSION);

    /** One that got so many events in one poll. */
    static Scorer after(List<CloudEvent> events) {
        Scorer scorer = new Scorer();
        scorer.poll(events);
        return scorer;
    }

    ScoredSession state() {
        return state;
    }

    /** Takes what a poll brings. */
    void poll(List<CloudEvent> events) {
        List<CloudEvent> fresh = events.stream()
                .filter(event -> inbox.add(event.id()))
                .filter(event -> SessionScore.concerns((SessionEvent) event.data()))
                .toList();
        if (!fresh.isEmpty()) {
            state = state.apply(fresh);
        }
    }

    /** Takes what a poll brings, goes down before the transaction commits, and starts again from the database. */
    void pollAndCrash(List<CloudEvent> events) {
        Set<UUID> inboxBefore = Set.copyOf(inbox);
        ScoredSession stateBefore = state;
        poll(events);
        inbox.clear();
        inbox.addAll(inboxBefore);
        state = read(stateBefore);
    }

    /** As it comes out of the database again: nothing but the standing events and the head. */
    private static ScoredSession read(ScoredSession written) {
        List<SessionEvent> standing = new ArrayList<>();
        for (SessionEvent event : written.score().standing().values()) {
            try {
                standing.add(EventJson.read(EventJson.write(event), event.getClass()));
            } catch (EventJson.UnreadableEvent e) {
                throw new AssertionError(event.toString(), e);
            }
        }
        return new ScoredSession(
                SessionScore.of(RecordedEvents.SESSION, standing), written.revision(), written.since(), written.at());
    }
}
