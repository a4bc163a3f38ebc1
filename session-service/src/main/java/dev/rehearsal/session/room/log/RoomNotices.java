package dev.rehearsal.session.room.log;

import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.contracts.SessionId;
import dev.rehearsal.platform.Ids;
import dev.rehearsal.session.room.EntryData;
import dev.rehearsal.session.room.LogEntry;
import dev.rehearsal.session.room.ParticipantId;
import dev.rehearsal.session.room.RoomRole;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Tells a room what was decided outside of it. The decision stands without the room: a notice that cannot be sent is only logged,
 * and a room that was never opened refuses it, which is right.
 */
@ApplicationScoped
public class RoomNotices {

    private static final Logger LOG = Logger.getLogger(RoomNotices.class);

    private final SessionLog log;

    public RoomNotices(SessionLog log) {
        this.log = log;
    }

    /** Somebody may not be in the room any more: sockets are closed. */
    public void removed(OrganisationId organisation, SessionId session, UUID participant) {
        append(organisation, session, new EntryData.Removed(new ParticipantId(participant)));
    }

    /** The session was cancelled: sockets are closed. */
    public void cancelled(OrganisationId organisation, SessionId session) {
        append(organisation, session, new EntryData.Cancelled());
    }

    private void append(OrganisationId organisation, SessionId session, EntryData data) {
        LogEntry entry = new LogEntry(
                session, Ids.random(), 1, new ParticipantId(session.value()), "", RoomRole.SYSTEM, data, Instant.EPOCH);
        var unused = log.append(organisation, entry).whenComplete((done, failure) -> {
            if (failure != null) {
                LOG.warnf("the room of session %s was not told: %s", session, failure.getMessage());
            }
        });
    }
}
