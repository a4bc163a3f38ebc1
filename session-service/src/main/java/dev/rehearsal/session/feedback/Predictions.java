package dev.rehearsal.session.feedback;

import dev.rehearsal.contracts.EventJson;
import dev.rehearsal.contracts.OrganisationId;
import dev.rehearsal.contracts.QuestionId;
import dev.rehearsal.contracts.SessionId;
import dev.rehearsal.platform.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What candidates expect their results to be. All methods need a transaction of the organisation. */
@ApplicationScoped
public class Predictions {

    private final Database database;

    public Predictions(Database database) {
        this.database = database;
    }

    /** What the candidate expects of one question; {@code level} is 1 to 4. */
    record Predicted(QuestionId question, int level) {}

    /** The column's JSON. */
    private record Levels(List<Predicted> levels) {}

    /** Keeps the prediction in place of the one before. */
    void keep(OrganisationId organisation, SessionId session, Map<QuestionId, Integer> levels, Instant now) {
        Levels kept = new Levels(levels.entrySet().stream()
                .map(level -> new Predicted(level.getKey(), level.getValue()))
                .toList());
        database.update(
                """
                insert into prediction (organisation_id, session_id, levels, updated_at) values (?, ?, ?, ?)
                on conflict (session_id) do update set levels = excluded.levels, updated_at = excluded.updated_at
                """,
                organisation.value(),
                session.value(),
                new String(EventJson.write(kept), StandardCharsets.UTF_8),
                now);
    }

    /** The level expected of each question; those not predicted are left out. */
    Map<QuestionId, Integer> of(SessionId session) {
        Map<QuestionId, Integer> levels = new LinkedHashMap<>();
        database.first(
                        "select levels from prediction where session_id = ?",
                        row -> row.json("levels", Levels.class),
                        session.value())
                .ifPresent(kept -> kept.levels().forEach(level -> levels.put(level.question(), level.level())));
        return levels;
    }
}
