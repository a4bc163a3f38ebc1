package dev.rehearsal.session.reminder;

import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.contracts.SessionEvent;
import dev.rehearsal.session.room.archive.EventConsequence;
import jakarta.enterprise.context.ApplicationScoped;

/** Scorecards are owed from the end of the interview on. */
@ApplicationScoped
public class QueuedAtTheEnd implements EventConsequence {

    private final ReminderQueue queue;

    public QueuedAtTheEnd(ReminderQueue queue) {
        this.queue = queue;
    }

    @Override
    public void follow(OrganisationId organisation, SessionEvent event) {
        if (event instanceof SessionEvent.SessionEnded ended) {
            queue.add(organisation, ended.session(), ended.at());
        }
    }
}
