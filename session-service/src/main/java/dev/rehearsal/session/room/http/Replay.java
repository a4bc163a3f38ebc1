package dev.rehearsal.session.room.http;

import dev.rehearsal.session.room.PanelProjection;
import dev.rehearsal.session.room.PanelView;
import dev.rehearsal.session.room.PrivateSight;
import dev.rehearsal.session.room.Room;
import dev.rehearsal.session.room.RoomEntry;
import dev.rehearsal.session.room.RoomJson;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.LongFunction;

/**
 * A whole session, or what came after a part of it, as one viewer may see it, as lines of JSON. Entries are read a part at a time and none is kept, so that a long
 * session costs no more memory than a short one. Each entry is told as of its own moment, not as of now. To be written once.
 */
public final class Replay implements StreamingOutput {

    /** A session of four hours, with room to spare. */
    static final long MOST_ENTRIES = 60_000;

    private static final int BUFFER_BYTES = 32 * 1024;

    private final Room room;
    private final PrivateSight sight;
    private final long last;
    private final LongFunction<List<RoomEntry>> entriesAfter;

    /**
     * @param room before its first entry, or as it was after the last one that the viewer has
     * @param last the position of the last entry there is
     * @param entriesAfter some of the entries after a position, oldest first; none if there are no more
     */
    public Replay(Room room, PrivateSight sight, long last, LongFunction<List<RoomEntry>> entriesAfter) {
        this.room = room;
        this.sight = sight;
        this.last = last;
        this.entriesAfter = entriesAfter;
    }

    @Override
    public void write(OutputStream output) throws IOException {
        OutputStream lines = new BufferedOutputStream(output, BUFFER_BYTES);
        long upTo = Math.min(last, MOST_ENTRIES);
        while (room.position() < upTo) {
            List<RoomEntry> part = entriesAfter.apply(room.position());
            if (part.isEmpty()) {
                throw new IOException("the archive ends before entry " + upTo);
            }
            for (RoomEntry entry : part) {
                if (entry.position() <= upTo) {
                    write(lines, entry);
                }
            }
        }
        write(lines, ReplayLine.end(new ReplayLine.End(upTo, upTo == last, sight.mark())));
        lines.flush();
    }

    private void write(OutputStream lines, RoomEntry entry) throws IOException {
        room.replayBesidesTexts(entry);
        if (entry.position() == 1) {
            write(lines, ReplayLine.start(PanelView.of(room, sight)));
            return;
        }
        ArchivedEntry seen =
                PanelProjection.of(room, entry, sight).map(ArchivedEntry::of).orElse(null);
        if (seen != null) {
            write(lines, ReplayLine.entry(seen));
        }
    }

    private static void write(OutputStream lines, ReplayLine line) throws IOException {
        lines.write(RoomJson.text(line).getBytes(StandardCharsets.UTF_8));
        lines.write('\n');
    }
}
