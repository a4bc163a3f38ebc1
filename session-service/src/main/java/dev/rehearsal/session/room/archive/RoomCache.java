package dev.rehearsal.session.room.archive;

import dev.rehearsal.contracts.SessionId;
import dev.rehearsal.session.room.Room;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** The rooms the archivist is at, as of what is committed. The one longest untouched makes place for another. One thread only. */
final class RoomCache {

    private final int most;
    private final Map<SessionId, Room> rooms = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<SessionId, Room> eldest) {
            return size() > most;
        }
    };

    /**
     * @param most how many rooms are kept
     */
    RoomCache(int most) {
        this.most = most;
    }

    Room get(SessionId session, Function<SessionId, Room> load) {
        Room known = rooms.get(session);
        if (known != null) {
            return known;
        }
        Room loaded = load.apply(session);
        rooms.put(session, loaded);
        return loaded;
    }

    /** Forgets everything: after a transaction that was not committed, and when partitions change hands. */
    void clear() {
        rooms.clear();
    }
}
