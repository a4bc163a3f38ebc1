package dev.rehearsal.session.room.archive;

import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.contracts.SessionEvent;

/** What else of this service changes when something happened in a room. Called in the transaction that archives it, once. */
public interface EventConsequence {

    /** Does what follows from the event, or nothing. */
    void follow(OrganisationId organisation, SessionEvent event);
}
