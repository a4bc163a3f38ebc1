package dev.rehearsal.session.presence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import dev.rehearsal.contracts.SessionId;
import dev.rehearsal.session.presence.PresenceBoard.Shown;
import dev.rehearsal.session.room.ParticipantId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of all tabs in all rooms. A tab is at the replica where its latest socket was opened: of a replica that it has left,
 * what comes late does not count. Bounded; safe for use by many threads.
 */
final class PresenceRooms {

    private static final int MOST_SESSIONS = 2_000;
    private static final int MOST_TABS = 64;

    private final Map<SessionId, Map<UUID, Tab>> sessions = new HashMap<>();

    private record Tab(
            ParticipantId participant,
            @Nullable JsonNode data,
            @Nullable UUID replica,
            long heardMillis) {}

    /** Takes a note; tells what others are to be shown, if it changes anything for them. */
    synchronized Optional<Shown> note(SessionId session, PresenceNote note, long now) {
        Map<UUID, Tab> tabs = sessions.get(session);
        if (tabs == null) {
            if (!note.online() || sessions.size() >= MOST_SESSIONS) {
                return Optional.empty();
            }
            tabs = new LinkedHashMap<>();
            sessions.put(session, tabs);
        }
        Tab before = tabs.get(note.client());
        if (before != null
                && !Objects.equals(before.replica(), note.replica())
                && !Objects.equals(note.arrived(), true)) {
            return Optional.empty();
        }
        if (!note.online()) {
            return left(session, tabs, note.client());
        }
        if (before == null && tabs.size() >= MOST_TABS) {
            return Optional.empty();
        }
        tabs.put(note.client(), new Tab(note.participant(), note.data(), note.replica(), now));
        boolean same = before != null && Objects.equals(before.data(), note.data());
        return same ? Optional.empty() : Optional.of(new Shown(session, note.participant(), true, note.data()));
    }

    private Optional<Shown> left(SessionId session, Map<UUID, Tab> tabs, UUID client) {
        Tab gone = tabs.remove(client);
        if (tabs.isEmpty()) {
            sessions.remove(session);
        }
        if (gone == null) {
            return Optional.empty();
        }
        boolean elsewhere =
                tabs.values().stream().anyMatch(tab -> tab.participant().equals(gone.participant()));
        return elsewhere ? Optional.empty() : Optional.of(new Shown(session, gone.participant(), false, null));
    }

    /** Who is online, with what they show; a JSON null if it is nothing. */
    synchronized Map<ParticipantId, JsonNode> online(SessionId session) {
        Map<ParticipantId, JsonNode> online = new LinkedHashMap<>();
        sessions.getOrDefault(session, Map.of())
                .values()
                .forEach(
                        tab -> online.put(tab.participant(), tab.data() == null ? NullNode.getInstance() : tab.data()));
        return online;
    }

    /** Forgets tabs not heard of since then; tells who went offline by it. */
    synchronized List<Shown> forgetBefore(long millis) {
        List<Shown> gone = new ArrayList<>();
        for (SessionId session : List.copyOf(sessions.keySet())) {
            Map<UUID, Tab> tabs = sessions.getOrDefault(session, Map.of());
            for (UUID client : List.copyOf(tabs.keySet())) {
                Tab tab = tabs.get(client);
                if (tab != null && tab.heardMillis() < millis) {
                    left(session, tabs, client).ifPresent(gone::add);
                }
            }
        }
        return gone;
    }
}
