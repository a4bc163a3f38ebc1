package dev.rehearsal.scoring.session.db;

import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.contracts.SessionId;
import dev.rehearsal.scoring.session.SessionScore;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Remembers the sessions this replica last worked on, so that a live one is not read again for each rating. An entry is good only for
 * the state the database names, so what another replica wrote, or a transaction that rolled back, does no harm.
 */
final class RecentStates {

    private static final int MOST_SESSIONS = 64;

    private record Key(OrganisationId organisation, SessionId session) {}

    private record Remembered(UUID state, SessionScore score) {}

    private final Map<Key, Remembered> entries = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Remembered> eldest) {
            return size() > MOST_SESSIONS;
        }
    };

    /** The session in that state, or null if it is not remembered. */
    synchronized @Nullable SessionScore get(OrganisationId organisation, SessionId session, UUID state) {
        Remembered entry = entries.get(new Key(organisation, session));
        return entry != null && entry.state().equals(state) ? entry.score() : null;
    }

    synchronized void put(OrganisationId organisation, UUID state, SessionScore score) {
        entries.put(new Key(organisation, score.session()), new Remembered(state, score));
    }
}
