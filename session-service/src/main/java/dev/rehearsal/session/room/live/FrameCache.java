package dev.rehearsal.session.room.live;

import dev.rehearsal.session.room.EntryView;
import dev.rehearsal.session.room.Room;
import dev.rehearsal.session.room.RoomEntry;
import dev.rehearsal.session.room.RoomRole;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The frames of one entry: written once for each kind of viewer; its author's is the same with the sequence number added. */
final class FrameCache {

    private final Room room;
    private final RoomEntry entry;
    private final Map<RoomRole, String> shared = new EnumMap<>(RoomRole.class);

    FrameCache(Room room, RoomEntry entry) {
        this.room = room;
        this.entry = entry;
    }

    /** The frame for a seat, or empty if it may not see the entry. The author's own client gets its sequence number back. */
    Optional<String> frameFor(Seat seat) {
        Optional<EntryView> view = seat.project(room, entry);
        if (view.isEmpty()) {
            return Optional.empty();
        }
        String frame = shared.computeIfAbsent(
                seat.role(), role -> ServerFrame.Entry.of(view.get()).text());
        return Optional.of(
                seat.wrote(entry)
                        ? ServerFrame.Entry.acknowledging(frame, entry.entry().seq())
                        : frame);
    }
}
