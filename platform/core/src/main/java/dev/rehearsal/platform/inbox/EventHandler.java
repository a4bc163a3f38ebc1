package dev.rehearsal.platform.inbox;

import dev.rehearsal.contracts.CloudEvent;

/** Applies events. Called inside a transaction that belongs to the event's organisation, in order per key, on one thread. */
@FunctionalInterface
public interface EventHandler {

    /**
     * Applies one event, or does nothing if it is of no interest. Everything it does must be in the transaction at hand. An
     * exception rolls back and leads to another try, and after three to the dead letter topic.
     */
    void handle(CloudEvent event);
}
