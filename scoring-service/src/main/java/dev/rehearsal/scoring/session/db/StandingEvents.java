package dev.rehearsal.scoring.session.db;

import dev.rehearsal.contracts.EventJson;
import dev.rehearsal.contracts.EventTypes;
import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.contracts.SessionEvent;
import dev.rehearsal.contracts.SessionId;
import dev.rehearsal.platform.database.Database;
import dev.rehearsal.platform.database.Row;
import dev.rehearsal.scoring.session.SessionScore;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The events that stand, one row each. Every method needs a transaction of the session's organisation. */
@ApplicationScoped
class StandingEvents {

    private static final String LOAD =
            "select session_id, type, data from standing_event where session_id = any (?) order by session_id";
    private static final String SAVE = """
            insert into standing_event (organisation_id, session_id, slot, type, data) values (?, ?, ?, ?, ?::jsonb)
            on conflict (organisation_id, session_id, slot) do update set type = excluded.type, data = excluded.data
            """;

    private final Database database;

    StandingEvents(Database database) {
        this.database = database;
    }

    private record Kept(SessionId session, SessionEvent event) {}

    /** Those of the sessions that have any. */
    Map<SessionId, SessionScore> load(Collection<SessionId> sessions) {
        if (sessions.isEmpty()) {
            return Map.of();
        }
        List<UUID> ids = sessions.stream().map(SessionId::value).toList();
        Map<SessionId, List<SessionEvent>> events = database
                .list(
                        LOAD,
                        row -> new Kept(
                                new SessionId(row.uuid("session_id")), event(row.text("type"), row.text("data"))),
                        ids)
                .stream()
                .collect(Collectors.groupingBy(Kept::session, Collectors.mapping(Kept::event, Collectors.toList())));
        Map<SessionId, SessionScore> scores = new HashMap<>();
        events.forEach((session, own) -> scores.put(session, SessionScore.of(session, own)));
        return scores;
    }

    /** The events in columns {@code type} and {@code data} of the row at hand and all after it. */
    static List<SessionEvent> rest(ResultSet row) throws SQLException {
        List<SessionEvent> events = new ArrayList<>();
        do {
            String type = row.getString("type");
            if (type != null) {
                events.add(event(type, row.getString("data")));
            }
        } while (row.next());
        return events;
    }

    /** Writes what changed. */
    void save(OrganisationId organisation, Collection<Change> changes) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Change change : changes) {
            Map<String, SessionEvent> known = change.before().score().standing();
            change.now().score().standing().forEach((slot, event) -> {
                if (!event.equals(known.get(slot))) {
                    rows.add(new Object[] {
                        organisation.value(),
                        event.session().value(),
                        slot,
                        EventTypes.of(event).name(),
                        Row.json(event)
                    });
                }
            });
        }
        database.batch(SAVE, rows);
    }

    static <T> T read(String json, Class<T> type) {
        try {
            return EventJson.read(json.getBytes(StandardCharsets.UTF_8), type);
        } catch (EventJson.UnreadableEvent e) {
            throw new IllegalStateException("what was kept cannot be read any more", e);
        }
    }

    private static SessionEvent event(String type, String json) {
        Class<?> kind = EventTypes.named(type)
                .orElseThrow(() -> new IllegalStateException("unknown event type " + type))
                .record();
        return (SessionEvent) read(json, kind);
    }
}
