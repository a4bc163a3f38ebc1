package dev.rehearsal.session.room.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rehearsal.session.room.PanelView;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of a replay: exactly one of these. First the start, then the entries after it in their order, and the end, without which a
 * replay was cut off on its way. A room that nobody has entered has no start, and neither has what only continues another replay.
 *
 * @param start the room right after it was opened
 * @param entry what happened next
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReplayLine(
        @Nullable PanelView start,
        @Nullable ArchivedEntry entry,
        @Nullable End end) {

    /**
     * The last line.
     *
     * @param position the last entry there is for a replay, whether or not the viewer may see it; 0 if there is none
     * @param complete false if the session has more entries than a replay holds
     * @param sight what goes with the position when the replay is continued later
     */
    public record End(long position, boolean complete, UUID sight) {}

    static ReplayLine start(PanelView room) {
        return new ReplayLine(room, null, null);
    }

    static ReplayLine entry(ArchivedEntry entry) {
        return new ReplayLine(null, entry, null);
    }

    static ReplayLine end(End end) {
        return new ReplayLine(null, null, end);
    }
}
