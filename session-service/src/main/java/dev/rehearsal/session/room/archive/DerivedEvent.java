package dev.rehearsal.session.room.archive;

import dev.rehearsal.contracts.EventTypes;
import dev.rehearsal.contracts.SessionEvent;
import dev.rehearsal.platform.Ids;
import dev.rehearsal.session.room.Outcome;
import dev.rehearsal.session.room.RoomEntry;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A domain event that follows from an entry.
 *
 * @param id made of session, position and type: whoever folds the log makes the same
 * @param time the entry's
 */
public record DerivedEvent(UUID id, SessionEvent event, Instant time) {

    /** What follows from an entry that took effect, in order. */
    static List<DerivedEvent> of(Outcome.Applied applied) {
        RoomEntry placed = applied.entry();
        return applied.events().stream()
                .map(event -> new DerivedEvent(
                        Ids.derived(
                                event.session(),
                                placed.position(),
                                EventTypes.of(event).name()),
                        event,
                        placed.entry().time()))
                .toList();
    }
}
