package dev.rehearsal.session.room;

import dev.rehearsal.contracts.SessionEvent;
import java.util.List;

/** What became of an entry. */
public sealed interface Outcome {

    /** It took effect at a position; the events follow from it, in this order. */
    record Applied(RoomEntry entry, List<SessionEvent> events) implements Outcome {
        public Applied {
            events = List.copyOf(events);
        }
    }

    /** It used up its client's sequence number, but changed nothing. */
    record Refused(Refusal refusal) implements Outcome {}

    /** The client's sequence has been past it already: a resend. Nothing changed. */
    record Duplicate() implements Outcome {}

    /** An entry of the client before it is missing. Nothing changed; the client sends again from there. */
    record Gap() implements Outcome {}
}
