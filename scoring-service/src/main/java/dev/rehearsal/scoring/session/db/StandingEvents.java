package dev.rehearsal.scoring.session.db;

import dev.rehearsal.contracts.EventJson;
import dev.rehearsal.contracts.EventTypes;
import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.contracts.SessionEvent;
import dev.rehearsal.contracts.SessionId;
import dev.rehearsal.scoring.session.SessionScore;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The events that stand, one row each. Every method needs a transaction of the session's organisation. */
@ApplicationScoped
class StandingEvents {

    private static final String LOAD = "select type, data from standing_event where session_id = ?";
    private static final String SAVE = """
            insert into standing_event (organisation_id, session_id, slot, type, data) values (?, ?, ?, ?, ?::jsonb)
            on conflict (organisation_id, session_id, slot) do update set type = excluded.type, data = excluded.data
            """;

    private final AgroalDataSource dataSource;

    StandingEvents(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    SessionScore load(SessionId session) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(LOAD)) {
            select.setObject(1, session.value());
            try (ResultSet row = select.executeQuery()) {
                List<SessionEvent> events = new ArrayList<>();
                while (row.next()) {
                    events.add(event(row.getString(1), row.getString(2)));
                }
                return SessionScore.of(session, events);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a session's events could not be read", e);
        }
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
    void save(OrganisationId organisation, SessionScore before, SessionScore now) {
        Map<String, SessionEvent> known = before.standing();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement upsert = connection.prepareStatement(SAVE)) {
            boolean changed = false;
            for (Map.Entry<String, SessionEvent> entry : now.standing().entrySet()) {
                SessionEvent event = entry.getValue();
                if (event.equals(known.get(entry.getKey()))) {
                    continue;
                }
                upsert.setObject(1, organisation.value());
                upsert.setObject(2, event.session().value());
                upsert.setString(3, entry.getKey());
                upsert.setString(4, EventTypes.of(event).name());
                upsert.setString(5, new String(EventJson.write(event), StandardCharsets.UTF_8));
                upsert.addBatch();
                changed = true;
            }
            if (changed) {
                upsert.executeBatch();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a session's events could not be saved", e);
        }
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
