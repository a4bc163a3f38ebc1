package dev.rehearsal.session.schedule;

import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.contracts.SessionEvent;
import dev.rehearsal.session.room.archive.EventConsequence;
import jakarta.enterprise.context.ApplicationScoped;

/** A session is live when its room has started, and over when its room has ended. */
@ApplicationScoped
public class StatusByEvents implements EventConsequence {

    private final Sessions sessions;

    public StatusByEvents(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public void follow(OrganisationId organisation, SessionEvent event) {
        if (event instanceof SessionEvent.SessionStarted started) {
            sessions.started(started.session(), started.at());
        } else if (event instanceof SessionEvent.SessionEnded ended) {
            sessions.ended(ended.session(), ended.at());
        }
    }
}
