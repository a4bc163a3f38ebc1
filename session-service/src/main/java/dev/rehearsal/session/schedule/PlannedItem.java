package dev.rehearsal.session.schedule;

import dev.rehearsal.contracts.Kind;
import dev.rehearsal.contracts.Level;
import dev.rehearsal.contracts.QuestionId;

/**
 * A question of a session's kit, as it was when the session was scheduled.
 *
 * @param minutes its time budget
 * @param weight its share in the composite, 1 to 5
 */
public record PlannedItem(
        QuestionId question,
        int version,
        String title,
        Level level,
        Kind kind,
        String competency,
        int minutes,
        int weight) {}
