package dev.rehearsal.session.room.live;

import dev.rehearsal.session.room.BoardEntry;
import dev.rehearsal.session.room.RoomEntry;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The last entries of a room, for those who come back. */
final class RecentEntries {

    /** How many are kept. */
    static final int MOST = 500;

    /** UTF-16 units of what is drawn in them: no more could be sent to somebody who comes back. */
    static final int MOST_DRAWN_UNITS = 512 * 1024;

    private final Deque<RoomEntry> entries = new ArrayDeque<>();
    private long drawnUnits;

    RecentEntries(List<RoomEntry> first) {
        first.forEach(this::add);
    }

    void add(RoomEntry entry) {
        entries.addLast(entry);
        drawnUnits += drawnUnits(entry);
        while (entries.size() > MOST || drawnUnits > MOST_DRAWN_UNITS) {
            drawnUnits -= drawnUnits(entries.removeFirst());
        }
    }

    private static long drawnUnits(RoomEntry entry) {
        return entry.entry().data() instanceof BoardEntry.Drawn drawn ? drawn.units() : 0;
    }

    /** The oldest position from which everything up to now is here. */
    long reachesBackTo(long now) {
        return entries.isEmpty() ? now : entries.getFirst().position() - 1;
    }

    /**
     * Everything after a position, or null if that position is foreign or too old.
     *
     * @param archived entries right after {@code after}, to fill up with if these do not go back so far
     */
    @Nullable
    List<RoomEntry> after(long after, long now, List<RoomEntry> archived) {
        if (after < 0 || after > now) {
            return null;
        }
        List<RoomEntry> all = new ArrayList<>();
        long next = after + 1;
        for (RoomEntry entry : archived) {
            if (entry.position() == next) {
                all.add(entry);
                next++;
            }
        }
        for (RoomEntry entry : entries) {
            if (entry.position() == next) {
                all.add(entry);
                next++;
            }
        }
        return next == now + 1 ? all : null;
    }
}
