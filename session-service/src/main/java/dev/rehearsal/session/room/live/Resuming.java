package dev.rehearsal.session.room.live;

import dev.rehearsal.session.room.Room;
import dev.rehearsal.session.room.RoomEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How somebody who was here before goes on: with what came meanwhile, or from a fresh view. */
final class Resuming {

    private Resuming() {}

    /**
     * The frames of what a seat missed, or null if only a fresh view is right: it may see more of earlier entries than before, or more than
     * may wait would be the end of its socket.
     *
     * @param missed what came meanwhile, or null if it is not known
     */
    static @Nullable List<String> frames(Room room, @Nullable List<RoomEntry> missed, Seat seat) {
        if (missed == null
                || !seat.looksAround(room)
                || missed.stream()
                        .anyMatch(entry -> seat.seesMoreBy(entry.entry().data(), room))) {
            return null;
        }
        List<String> frames = missed.stream()
                .flatMap(entry -> new FrameCache(room, entry).frameFor(seat).stream())
                .toList();
        return seat.outbound().holds(frames) ? frames : null;
    }
}
