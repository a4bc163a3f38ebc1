package dev.rehearsal.session.schedule;

import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.contracts.SessionEvent;
import dev.rehearsal.session.room.archive.EventConsequence;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.Optional;

/**
 * A session is live when its room has started, and over when its room has ended. The log knows better than who cancelled it in the
 * moment it started.
 */
@ApplicationScoped
public class StatusByEvents implements EventConsequence {

    private final Sessions sessions;
    private final Instance<PlanObserver> observers;

    public StatusByEvents(Sessions sessions, Instance<PlanObserver> observers) {
        this.sessions = sessions;
        this.observers = observers;
    }

    @Override
    public void follow(OrganisationId organisation, SessionEvent event) {
        if (event instanceof SessionEvent.SessionStarted started) {
            Optional<InterviewSession> cancelled =
                    sessions.lock(started.session()).filter(session -> session.status() == SessionStatus.CANCELLED);
            sessions.started(started.session(), started.at());
            cancelled.ifPresent(session ->
                    observers.forEach(observer -> observer.notCancelledAfterAll(session.id(), session.updatedAt())));
        } else if (event instanceof SessionEvent.SessionEnded ended) {
            sessions.ended(ended.session(), ended.at());
        }
    }
}
