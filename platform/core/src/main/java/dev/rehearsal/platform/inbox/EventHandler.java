package dev.rehearsal.platform.inbox;

import dev.rehearsal.contracts.CloudEvent;
import java.util.List;

/** Applies events. Called inside a transaction that belongs to the event's organisation, in order per key, each key's on one thread at a time. */
@FunctionalInterface
public interface EventHandler {

    /**
     * Whether events of that released type are applied at all. The others of the topic are passed over unread and leave no trace, which
     * is for handlers that look for few among many.
     */
    default boolean wants(String type) {
        return true;
    }

    /**
     * Applies one event, or does nothing if it is of no interest. Everything it does must be in the transaction at hand. An
     * exception rolls back and leads to another try; one that lies in the event ({@link Poison}) after three to the dead letter topic.
     */
    void handle(CloudEvent event);

    /**
     * Applies several events of one organisation in one transaction, in the order given; to be overridden where work can be shared
     * between them. Left alone, it handles one after the other.
     */
    default void handleAll(List<CloudEvent> events) {
        events.forEach(this::handle);
    }
}
