package dev.rehearsal.session.room.live;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The connections of this replica, by the id of their sockets. Safe for use by many threads. */
final class LiveConnections {

    private final Map<String, LiveConnection> byId = new ConcurrentHashMap<>();

    void add(String id, LiveConnection connection) {
        byId.put(id, connection);
    }

    @Nullable
    LiveConnection find(String id) {
        return byId.get(id);
    }

    /** Returns the connection that is no longer among them. */
    @Nullable
    LiveConnection remove(String id) {
        return byId.remove(id);
    }

    /** Looks after all of them, and lets go of those that are over: that a socket was closed is not always told. */
    void tick(Instant now, boolean askForLife) {
        byId.values().forEach(connection -> connection.tick(now, askForLife));
        byId.values().removeIf(LiveConnection::isOver);
    }

    int size() {
        return byId.size();
    }
}
