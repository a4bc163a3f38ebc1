package dev.rehearsal.session.presence;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rehearsal.session.room.ParticipantId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The value of a record of {@code session-presence}; its key is the session.
 *
 * @param client the browser tab
 * @param online false when the tab has left
 * @param data what the tab shows to others, at most {@link PresenceBoard#MOST_DATA_UNITS} units of JSON; null for nothing
 * @param replica which session-service says so: the one the tab's socket is at, or was
 * @param arrived true if the socket has just been opened; otherwise null
 */
record PresenceNote(
        ParticipantId participant,
        UUID client,
        boolean online,
        @Nullable JsonNode data,
        @Nullable UUID replica,
        @Nullable Boolean arrived) {}
