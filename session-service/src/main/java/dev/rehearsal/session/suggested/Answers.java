package dev.rehearsal.session.suggested;

import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.contracts.QuestionId;
import dev.rehearsal.contracts.SessionId;
import dev.rehearsal.platform.tenancy.Tenancy;
import dev.rehearsal.session.room.RoomEntry;
import dev.rehearsal.session.room.archive.Archive;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What candidates wrote, read from the archive: of a session that was asked for lately, only what has come since. Safe for threads; who
 * asks for a session that is being read waits for that.
 */
@ApplicationScoped
public class Answers {

    static final int MOST_SESSIONS = 4;
    private static final int PART = 500;
    private static final long PART_BYTES = 256 * 1024;

    /** Where entries come from, a part at a time. */
    @FunctionalInterface
    interface Parts {

        /** The entries after a position, oldest first; none if there are no more. */
        List<RoomEntry> after(OrganisationId organisation, SessionId session, long position);
    }

    private final Parts parts;
    private final Map<SessionId, Followed> latest = new LinkedHashMap<>(MOST_SESSIONS, 0.75f, true);

    @Inject
    public Answers(Tenancy tenancy, Archive archive) {
        this((organisation, session, position) ->
                tenancy.inOrganisation(organisation, () -> archive.part(session, position, PART, PART_BYTES)));
    }

    Answers(Parts parts) {
        this.parts = parts;
    }

    /** The answers of a session as far as it is archived. Opens a transaction for each part that is read. */
    Map<QuestionId, String> of(OrganisationId organisation, SessionId session) {
        return followed(session).answers(organisation);
    }

    private synchronized Followed followed(SessionId session) {
        Followed followed = latest.computeIfAbsent(session, Followed::new);
        if (latest.size() > MOST_SESSIONS) {
            latest.remove(latest.keySet().iterator().next());
        }
        return followed;
    }

    /** A session as far as it was read. */
    private final class Followed {

        private final ReentrantLock one = new ReentrantLock();
        private final SessionId session;
        private final Writing writing;

        Followed(SessionId session) {
            this.session = session;
            this.writing = new Writing(session);
        }

        Map<QuestionId, String> answers(OrganisationId organisation) {
            one.lock();
            try {
                List<RoomEntry> part = parts.after(organisation, session, writing.position());
                while (!part.isEmpty()) {
                    part.forEach(writing::read);
                    part = parts.after(organisation, session, writing.position());
                }
                return writing.answers();
            } finally {
                one.unlock();
            }
        }
    }
}
