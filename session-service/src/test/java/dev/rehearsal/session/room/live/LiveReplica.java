package dev.rehearsal.session.room.live;

import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.session.room.Room;
import dev.rehearsal.session.room.archive.Archive;
import dev.rehearsal.session.room.log.LogRecord;
import java.time.Instant;
import java.util.UUID;

/** A replica that has one room open, with nobody in it. */
public final class LiveReplica {

    private final Room room;
    private final OpenRoom open;

    /** Opens a room as it was loaded from the archive. */
    public LiveReplica(Archive.Loaded loaded) {
        room = loaded.room();
        open = new OpenRoom(
                new OrganisationId(new UUID(0, 1)), room.session(), 0, loaded, 1, seat -> {}, Instant.EPOCH);
    }

    /** Gets a record from the partition; one of another session finds no room here. */
    public void take(LogRecord logged) {
        if (logged.entry().session().equals(room.session())) {
            open.take(logged);
        }
    }

    public Room room() {
        return room;
    }
}
