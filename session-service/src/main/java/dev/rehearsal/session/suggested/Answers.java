package dev.rehearsal.session.suggested;

import dev.rehearsal.contracts.QuestionId;
import dev.rehearsal.contracts.SessionId;
import dev.rehearsal.session.room.RoomEntry;
import dev.rehearsal.session.room.archive.Archive;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What candidates wrote, read from the archive; remembers the sessions that were asked for last. */
@ApplicationScoped
public class Answers {

    private static final int MOST_SESSIONS = 4;
    private static final int PART = 500;
    private static final long PART_BYTES = 256 * 1024;

    private final Archive archive;
    private final Map<SessionId, Read> latest = new LinkedHashMap<>();

    public Answers(Archive archive) {
        this.archive = archive;
    }

    /** Answers as of a position. */
    private record Read(long position, Map<QuestionId, String> answers) {}

    /** The answers of a session as far as it is archived. Needs a transaction of the organisation. */
    Map<QuestionId, String> of(SessionId session) {
        long last = archive.lastPosition(session);
        Read known = known(session);
        if (known != null && known.position() == last) {
            return known.answers();
        }
        Writing writing = new Writing(session);
        List<RoomEntry> part = archive.part(session, 0, PART, PART_BYTES);
        while (!part.isEmpty()) {
            part.forEach(writing::read);
            part = archive.part(session, writing.position(), PART, PART_BYTES);
        }
        Read read = new Read(writing.position(), writing.answers());
        remember(session, read);
        return read.answers();
    }

    private synchronized @Nullable Read known(SessionId session) {
        return latest.get(session);
    }

    private synchronized void remember(SessionId session, Read read) {
        latest.remove(session);
        latest.put(session, read);
        if (latest.size() > MOST_SESSIONS) {
            latest.remove(latest.keySet().iterator().next());
        }
    }
}
