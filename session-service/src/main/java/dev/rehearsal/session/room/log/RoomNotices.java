package dev.rehearsal.session.room.log;

import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.contracts.SessionId;
import dev.rehearsal.platform.Ids;
import dev.rehearsal.platform.database.Database;
import dev.rehearsal.platform.database.Row;
import dev.rehearsal.session.room.EntryData;
import dev.rehearsal.session.room.LogEntry;
import dev.rehearsal.session.room.ParticipantId;
import dev.rehearsal.session.room.RoomRole;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was decided outside of a room and is still to be told in it. A notice is written in the transaction of its decision, so that
 * neither is without the other; {@link NoticeCourier} takes it to the log. A room that was never opened refuses it, which is right.
 */
@ApplicationScoped
public class RoomNotices {

    private final Database database;
    private final Clock clock;
    private final NoticeCourier courier;

    public RoomNotices(Database database, Clock clock, NoticeCourier courier) {
        this.database = database;
        this.clock = clock;
        this.courier = courier;
    }

    /** Somebody may not be in the room any more: sockets are closed. Needs a transaction. */
    public void removed(OrganisationId organisation, SessionId session, UUID participant) {
        note(organisation, session, participant);
    }

    /** The session was cancelled: sockets are closed. Needs a transaction. */
    public void cancelled(OrganisationId organisation, SessionId session) {
        note(organisation, session, null);
    }

    private void note(OrganisationId organisation, SessionId session, @Nullable UUID participant) {
        database.update(
                "insert into room_notice (notice_id, organisation_id, session_id, participant_id, noted_at)"
                        + " values (?, ?, ?, ?::uuid, ?)",
                Ids.random(),
                organisation.value(),
                session.value(),
                participant,
                clock.instant());
        courier.wakeAfterCommit();
    }

    /** A notice on its way. Its entry is the same however often it is sent, and a room passes over what it has had. */
    record Notice(
            UUID id,
            OrganisationId organisation,
            SessionId session,
            @Nullable UUID participant) {

        static List<Notice> oldest(Database database, int most) {
            return database.list(
                    "select * from room_notice order by noted_at, notice_id limit ? for update skip locked",
                    Notice::read,
                    most);
        }

        void forget(Database database) {
            database.update("delete from room_notice where notice_id = ?", id);
        }

        /** Puts it behind all others that wait. */
        void postpone(Database database) {
            database.update("update room_notice set noted_at = now() where notice_id = ?", id);
        }

        LogEntry entry() {
            EntryData data = participant == null
                    ? new EntryData.Cancelled()
                    : new EntryData.Removed(new ParticipantId(participant));
            return new LogEntry(
                    session, id, 1, new ParticipantId(session.value()), "", RoomRole.SYSTEM, data, Instant.EPOCH);
        }

        private static Notice read(Row row) {
            return new Notice(
                    row.uuid("notice_id"),
                    new OrganisationId(row.uuid("organisation_id")),
                    new SessionId(row.uuid("session_id")),
                    row.uuidOrNull("participant_id"));
        }
    }
}
